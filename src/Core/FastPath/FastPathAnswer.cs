namespace PyTool.Core.FastPath;

/// <summary>What a command had to say and to hand on when nothing was to be done.</summary>
internal sealed class FastPathAnswer
{
    /// <summary>Number of packages in the lock; <see langword="null"/>: it was not mentioned.</summary>
    public int? Resolved { get; init; }

    /// <summary>Number of packages that were found in place; <see langword="null"/>: it was not mentioned.</summary>
    public int? Checked { get; init; }

    /// <summary>Lines before these counts.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The environment; <see langword="null"/> for a command that needs none.</summary>
    public FastPathEnvironment? Environment { get; init; }
}
