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

    /// <summary>The only values; empty: any.</summary>
    public IReadOnlyList<string> PossibleValues { get; init; } = [];

    /// <summary>Variable that stands in for it; <see langword="null"/>: none.</summary>
    public string? Variable { get; init; }

    /// <summary>Options that replace it when it is required: with one of them it may be missing.</summary>
    public IReadOnlyList<string> UnlessGiven { get; init; } = [];

    /// <summary>As in usage lines.</summary>
    public string Display => IsRequired ? IsRepeatable ? $"<{Name}>..." : $"<{Name}>" : IsRepeatable ? $"[{Name}]..." : $"[{Name}]";
}
