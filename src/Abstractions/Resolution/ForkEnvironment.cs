using PyTool.Standards.Markers;

namespace PyTool.Abstractions.Resolution;

/// <summary>Where a fork holds.</summary>
public sealed class ForkEnvironment
{
    /// <summary>The environments, without conflict items.</summary>
    public required Marker Marker { get; init; }

    /// <summary>Conflict items that are active, sorted.</summary>
    public IReadOnlyList<ConflictItem> Included { get; init; } = [];

    /// <summary>Conflict items that are not active, sorted.</summary>
    public IReadOnlyList<ConflictItem> Excluded { get; init; } = [];
}
