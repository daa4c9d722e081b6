using PyTool.Abstractions.Packages;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Dependencies;

/// <summary>One dependency of a version, as the solver sees it.</summary>
internal sealed class Dependency
{
    public required SolverPackage Package { get; init; }

    public required VersionRange Range { get; init; }

    /// <summary>Whether a distribution itself (no extra, no group, not the root) asks for a distribution.</summary>
    public bool IsFromDistribution { get; init; }

    /// <summary>The source it must come from; <see langword="null"/>: an index.</summary>
    public PackageSource? Source { get; init; }

    /// <summary>The index bound to the dependency group it stands in; <see langword="null"/>: none.</summary>
    public IndexReference? Index { get; init; }
}
