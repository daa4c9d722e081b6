using PyTool.Abstractions.Resolution;
using PyTool.Core.Installation.Plans;

namespace PyTool.Core.Concrete;

/// <summary>The solution for one environment.</summary>
public sealed class ConcreteResolution
{
    /// <summary>The distributions, sorted by name.</summary>
    public required IReadOnlyList<ConcreteNode> Nodes { get; init; }

    /// <summary>The graph as the resolver gave it: extras and groups are nodes of their own.</summary>
    public required ForkResolution Graph { get; init; }

    /// <summary>Time the solution took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What an environment is to hold.</summary>
    public IReadOnlyList<RequestedDistribution> Distributions => [.. Nodes.Select(static node => node.Distribution)];
}
