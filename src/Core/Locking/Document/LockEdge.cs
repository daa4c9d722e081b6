using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Document;

/// <summary>A dependency of a package.</summary>
public sealed class LockEdge
{
    /// <summary>Position of the package in <see cref="LockDocument.Packages"/>.</summary>
    public required int Target { get; init; }

    /// <summary>Extras that are wanted with it, sorted.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>When it holds, given where the package itself is reached. Simplified by the requires-python of the lock.</summary>
    public Marker Marker { get; init; } = Marker.True;
}
