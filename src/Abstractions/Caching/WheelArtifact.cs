using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Standards.Filenames;

namespace PyTool.Abstractions.Caching;

/// <summary>A wheel and who it is.</summary>
public sealed class WheelArtifact
{
    /// <summary>The parsed file name.</summary>
    public required WheelFilename FileName { get; init; }

    /// <summary>The file.</summary>
    public required Artifact Artifact { get; init; }

    /// <summary>Where the distribution comes from: part of the cache key, so that no other source can stand in for it.</summary>
    public required PackageSource Source { get; init; }

    /// <summary>A digest of everything a build depended on, for wheels that pytool built; <see langword="null"/> for downloaded ones.</summary>
    public string? BuildKey { get; init; }

    /// <summary>Revalidate what is cached (<c>--refresh</c>). Default: no.</summary>
    public bool Refresh { get; init; }
}
