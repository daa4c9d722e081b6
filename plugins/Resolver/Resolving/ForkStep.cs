using PyTool.Plugins.Resolver.Solving;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>How work on a fork ended: it is solved, it is replaced by others, or it has no solution.</summary>
internal sealed class ForkStep
{
    public static ForkStep Solved { get; } = new();

    /// <summary>The forks that take its place, the last one first; <see langword="null"/>: none.</summary>
    public IReadOnlyList<ForkState>? Replacements { get; init; }

    /// <summary>The proof that there is no solution; <see langword="null"/>: none.</summary>
    public Incompatibility? Proof { get; init; }
}
