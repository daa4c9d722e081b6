using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Locking.Graph;

/// <summary>A distribution of all forks together, or one of its extras or groups; the root of the request has no distribution.</summary>
internal sealed class GraphNode(ResolvedNode? resolved)
{
    public ResolvedNode? Resolved { get; } = resolved;

    public List<GraphEdge> Out { get; } = [];

    public bool HasIncoming { get; set; }

    /// <summary>Where the node is reached.</summary>
    public ForkMarker Reach { get; set; } = ForkMarker.False;

    public bool IsReached { get; set; }

    /// <summary>Whether the distribution itself is meant.</summary>
    public bool IsBase => Resolved is { Extra: null, Group: null };

    public bool IsKept => Resolved is not null && !Reach.Full.IsFalse;
}
