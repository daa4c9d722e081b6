namespace PyTool.Host.CommandLine;

/// <summary>An option of the command line, as data: parser, help, documentation and completion are made from it.</summary>
public sealed class OptionSpec
{
    /// <summary>Long name with its hyphens, for example <c>--index-strategy</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One line for help and documentation, no trailing period.</summary>
    public required string Help { get; init; }

    /// <summary>Short name without hyphen; <see langword="null"/>: none.</summary>
    public char? Short { get; init; }

    /// <summary>Further long names, hidden from help.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Placeholder of the value, for example <c>INDEX_STRATEGY</c>; <see langword="null"/>: a flag.</summary>
    public string? ValueName { get; init; }

    /// <summary>The only values; empty: any.</summary>
    public IReadOnlyList<string> PossibleValues { get; init; } = [];

    /// <summary>Values that are accepted but not shown.</summary>
    public IReadOnlyList<string> HiddenValues { get; init; } = [];

    /// <summary>Whether it may be given several times (values are collected, flags counted).</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Separator within one value; <see langword="null"/>: the value is one.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Variable that stands in for it; <see langword="null"/>: none. Read by the parser for flags and values alike.</summary>
    public string? Variable { get; init; }

    /// <summary>How the variable is split into several values; <see langword="null"/>: it is one.</summary>
    public char? VariableDelimiter { get; init; }

    /// <summary>Not in the short help.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Heading in the help.</summary>
    public string Heading { get; init; } = "Options";

    /// <summary>Long names of options that may not stand beside it.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];

    /// <summary>Long names of options without which it makes no sense (any of them will do).</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Long name of the opposite flag: the one given last counts.</summary>
    public string? Overrides { get; init; }

    /// <summary>Whether the value may be left out (<c>--bounds</c>-like options never; <c>--color</c> never).</summary>
    public bool IsValueOptional { get; init; }

    /// <summary>Whether it is a flag.</summary>
    public bool IsFlag => ValueName is null;

    /// <summary>As in messages: <c>--index &lt;INDEX&gt;</c>.</summary>
    public string Display => IsFlag ? Name : $"{Name} <{ValueName}>";
}
