using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Installation.Plans;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Concrete;

/// <summary>A distribution of a resolution.</summary>
public sealed class ConcreteNode
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Where it comes from; of a repository with the commit.</summary>
    public required PackageSource Source { get; init; }

    /// <summary>The index that serves it; <see langword="null"/>: a direct source, or installed already.</summary>
    public IndexReference? Index { get; init; }

    /// <summary>All its files; <see langword="null"/>: it is of no index.</summary>
    public Release? Release { get; init; }

    /// <summary>The extras that were asked for, sorted.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>What is installed for it.</summary>
    public required RequestedDistribution Distribution { get; init; }

    /// <summary>Whether the environment holds it already, so that no index was asked.</summary>
    public bool IsInstalled { get; init; }
}
