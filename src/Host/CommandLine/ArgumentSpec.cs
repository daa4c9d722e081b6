namespace PyTool.Host.CommandLine;

/// <summary>A positional argument of a command.</summary>
public sealed class ArgumentSpec
{
    /// <summary>Placeholder, for example <c>PACKAGES</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One line for help and documentation.</summary>
    public required string Help { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether there may be several.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Whether it takes only what stands behind <c>--</c>.</summary>
    public bool IsLast { get; init; }

    /// <summary>The only values; empty: any.</summary>
    public IReadOnlyList<string> PossibleValues { get; init; } = [];

    /// <summary>Value when nothing is given, for the help; <see langword="null"/>: none is shown.</summary>
    public string? Default { get; init; }

    /// <summary>Variable that stands in for it; <see langword="null"/>: none.</summary>
    public string? Variable { get; init; }

    /// <summary>Options any of which will do in its place: one of the whole group must be given, and usage lines name them all.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Options beside which it may be missing although it is required; usage lines do not name them.</summary>
    public IReadOnlyList<string> UnlessGiven { get; init; } = [];

    /// <summary>As in the list of arguments.</summary>
    public string Display => Dots(IsRequired ? $"<{Name}>" : $"[{Name}]");

    /// <summary>As in usage lines that say what was given.</summary>
    internal string GivenDisplay => Dots($"<{Name}>");

    /// <summary>As in general usage lines.</summary>
    internal string UsageDisplay => IsLast ? $"[-- {GivenDisplay}]" : Display;

    private string Dots(string text) => IsRepeatable ? text + "..." : text;
}
