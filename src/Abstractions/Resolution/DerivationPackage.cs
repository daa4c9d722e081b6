using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Abstractions.Resolution;

/// <summary>What a proof speaks of: the request itself, Python, or a package with an extra, a group or a marker.</summary>
public sealed class DerivationPackage
{
    /// <summary>What it is.</summary>
    public required DerivationPackageKind Kind { get; init; }

    /// <summary>The package; <see langword="null"/> for the request and for Python.</summary>
    public PackageName? Name { get; init; }

    /// <summary>The extra; <see langword="null"/>: none.</summary>
    public ExtraName? Extra { get; init; }

    /// <summary>The group; <see langword="null"/>: none.</summary>
    public GroupName? Group { get; init; }

    /// <summary>The marker under which it is needed. Default: always.</summary>
    public Marker Marker { get; init; } = Marker.True;
}
