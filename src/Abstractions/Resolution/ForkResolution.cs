namespace PyTool.Abstractions.Resolution;

/// <summary>The solution of one fork: a graph.</summary>
public sealed class ForkResolution
{
    /// <summary>Where it holds.</summary>
    public required ForkEnvironment Environment { get; init; }

    /// <summary>The chosen distributions, with a node of their own for each extra and each group in use.</summary>
    public required IReadOnlyList<ResolvedNode> Nodes { get; init; }

    /// <summary>Who needs whom.</summary>
    public required IReadOnlyList<ResolvedEdge> Edges { get; init; }
}
