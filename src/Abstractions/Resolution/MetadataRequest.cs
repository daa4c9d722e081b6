using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>Asks for the metadata of one distribution.</summary>
public sealed class MetadataRequest
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version; <see langword="null"/> when only the metadata tells (sources other than an index).</summary>
    public PyVersion? Version { get; init; }

    /// <summary>The source when it is no index; <see langword="null"/> for files of an index.</summary>
    public PackageSource? Source { get; init; }

    /// <summary>The file whose metadata is wanted; <see langword="null"/> when <see cref="Source"/> is set.</summary>
    public ReleaseFile? File { get; init; }
}
