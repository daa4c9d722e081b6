using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;

namespace PyTool.Core.Installation.Execution;

/// <summary>A wheel that was built for a requested distribution.</summary>
public sealed class BuiltWheel
{
    /// <summary>The wheel, with its build key.</summary>
    public required WheelArtifact Wheel { get; init; }

    /// <summary>Opens it.</summary>
    public required IArtifactSource Source { get; init; }

    /// <summary>Text of <c>uv_cache.json</c>; <see langword="null"/>: that of the request.</summary>
    public string? CacheInfoJson { get; init; }

    /// <summary>Text of <c>uv_build.json</c>; <see langword="null"/>: that of the request.</summary>
    public string? BuildInfoJson { get; init; }
}
