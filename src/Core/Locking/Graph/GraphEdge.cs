namespace PyTool.Core.Locking.Graph;

/// <summary>A dependency in all forks together.</summary>
internal sealed class GraphEdge(GraphNode target, ForkMarker marker)
{
    public GraphNode Target { get; } = target;

    /// <summary>Where it holds, the fork included.</summary>
    public ForkMarker Marker { get; set; } = marker;
}
