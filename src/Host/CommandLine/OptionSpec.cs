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

    /// <summary>Second spellings of values.</summary>
    public IReadOnlyList<ValueAlias> ValueAliases { get; init; } = [];

    /// <summary>Says what is wrong with a value, or <see langword="null"/> when nothing is; <see langword="null"/>: every value will do.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <summary>Value when nothing is given, for the help; <see langword="null"/>: none is shown.</summary>
    public string? Default { get; init; }

    /// <summary>Whether it may be given several times (values are collected, flags counted).</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Separator within one value, of the command line or of the variable; <see langword="null"/>: the value is one.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Variable that stands in for it, read by the parser; <see langword="null"/>: none.</summary>
    public string? Variable { get; init; }

    /// <summary>Variable that stands in for it, read with the settings after parsing (its errors differ); <see langword="null"/>: none.</summary>
    public string? SettingVariable { get; init; }

    /// <summary>Whether help keeps quiet about the value of the variable, which may hold a secret.</summary>
    public bool HidesVariableValue { get; init; }

    /// <summary>Not in the help.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Heading in the help.</summary>
    public string Heading { get; init; } = DefaultHeading;

    /// <summary>Long names of options that may not stand beside it, in whatever command both are.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];

    /// <summary>Long names of options without which it makes no sense (any of them will do).</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Long names of opposite flags: the one given last counts.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Heading of options that name no other.</summary>
    public const string DefaultHeading = "Options";

    /// <summary>Whether it is a flag.</summary>
    public bool IsFlag => ValueName is null;

    /// <summary>As in messages: <c>--index &lt;INDEX&gt;</c>; flags that count have dots.</summary>
    public string Display => IsFlag ? IsRepeatable ? Name + "..." : Name : $"{Name} <{ValueName}>";

    /// <summary>Whether a long name, with its hyphens, means this option.</summary>
    internal bool IsNamed(string name) => Name == name || Aliases.Contains(name);
}
