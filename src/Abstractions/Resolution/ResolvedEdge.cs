using PyTool.Standards.Markers;

namespace PyTool.Abstractions.Resolution;

/// <summary>A dependency of one node on another.</summary>
public sealed class ResolvedEdge
{
    /// <summary>Position in <see cref="ForkResolution.Nodes"/> of the node that needs; -1 for the root of the request.</summary>
    public required int From { get; init; }

    /// <summary>Position in <see cref="ForkResolution.Nodes"/> of the node that is needed.</summary>
    public required int To { get; init; }

    /// <summary>When the dependency holds, within the fork.</summary>
    public Marker Marker { get; init; } = Marker.True;
}
