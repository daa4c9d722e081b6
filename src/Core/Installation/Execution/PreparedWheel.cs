using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Execution;

/// <summary>A wheel that lies in the cache and has been judged.</summary>
internal sealed class PreparedWheel
{
    public required RequestedDistribution Request { get; init; }

    public required WheelArtifact Artifact { get; init; }

    /// <summary>Fetches it again should its cache entry turn out to be damaged.</summary>
    public required IArtifactSource Source { get; init; }

    public required CachedWheel Wheel { get; init; }

    public required WheelLayout Layout { get; init; }

    public required string? CacheInfoJson { get; init; }

    public required string? BuildInfoJson { get; init; }

    /// <summary>Whether it was fetched or built now.</summary>
    public required bool IsNew { get; init; }
}
