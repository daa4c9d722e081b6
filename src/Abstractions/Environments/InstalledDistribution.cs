using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

/// <summary>A distribution found in an environment.</summary>
public sealed class InstalledDistribution
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version, from the folder's or file's name.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Absolute path of its metadata: a <c>.dist-info</c> or <c>.egg-info</c> directory, an <c>.egg-info</c> file, or an <c>.egg-link</c>.</summary>
    public required string MetadataPath { get; init; }

    /// <summary>How it was installed.</summary>
    public required InstalledKind Kind { get; init; }

    /// <summary>Source according to <c>direct_url.json</c> (PEP 610), as text; <see langword="null"/> for installs from an index.</summary>
    public string? DirectUrlJson { get; init; }
}
