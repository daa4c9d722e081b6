namespace PyTool.Abstractions.Resolution;

/// <summary>How a resolution ended. Closed hierarchy.</summary>
public abstract class ResolveOutcome
{
    private protected ResolveOutcome()
    {
    }

    /// <summary>There is a solution.</summary>
    public sealed class Solved : ResolveOutcome
    {
        /// <summary>One resolution for each fork, in the order of completion. Their environments are disjoint and cover what was asked for.</summary>
        public required IReadOnlyList<ForkResolution> Forks { get; init; }
    }

    /// <summary>There is none.</summary>
    public sealed class Unsatisfiable : ResolveOutcome
    {
        /// <summary>Why: the proof.</summary>
        public required Derivation Root { get; init; }

        /// <summary>Where it was tried: the fork that has no solution.</summary>
        public required ForkEnvironment Environment { get; init; }
    }
}
