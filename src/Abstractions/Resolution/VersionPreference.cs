using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>A version to keep if possible.</summary>
public sealed class VersionPreference
{
    /// <summary>The package.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>The index it came from; <see langword="null"/>: unknown, any.</summary>
    public string? IndexUrl { get; init; }

    /// <summary>Where it was used. Default: everywhere.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>Whether the version is installed in the target environment (then a wheel is not needed). Default: no.</summary>
    public bool IsInstalled { get; init; }
}
