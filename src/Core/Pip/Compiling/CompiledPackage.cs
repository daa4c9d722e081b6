using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Compiling;

/// <summary>A pinned package.</summary>
public sealed class CompiledPackage
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Where it comes from; of a repository with the commit.</summary>
    public required PackageSource Source { get; init; }

    /// <summary>Where it is needed.</summary>
    public required Marker Marker { get; init; }

    /// <summary>The index that serves it; <see langword="null"/>: a direct source.</summary>
    public IndexReference? Index { get; init; }

    /// <summary>Its files; <see langword="null"/>: it is of no index.</summary>
    public Release? Release { get; init; }

    /// <summary>Extras that are asked for, sorted.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>Packages that need it, sorted.</summary>
    public IReadOnlyList<PackageName> Dependents { get; init; } = [];

    /// <summary>Files that name it, sorted.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Its place as written; <see langword="null"/>: an index.</summary>
    public string? Place { get; init; }

    /// <summary>Digests of its files, sorted; empty unless they were asked for.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];
}
