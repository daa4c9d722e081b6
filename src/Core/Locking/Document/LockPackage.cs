using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking.Document;

/// <summary>A package of a lock.</summary>
public sealed class LockPackage
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version; <see langword="null"/> for source trees whose version only a build tells.</summary>
    public PyVersion? Version { get; init; }

    /// <summary>Where it comes from.</summary>
    public required LockSource Source { get; init; }

    /// <summary>Default groups of a member; <see langword="null"/>: as usual.</summary>
    public LockDefaultGroups? DefaultGroups { get; init; }

    /// <summary>Forks in which it is used; only when there are several of the name.</summary>
    public IReadOnlyList<Marker> ResolutionMarkers { get; init; } = [];

    /// <summary>What it needs.</summary>
    public IReadOnlyList<LockEdge> Dependencies { get; init; } = [];

    /// <summary>Its source distribution, or <see langword="null"/>.</summary>
    public LockArtifact? SourceDistribution { get; init; }

    /// <summary>Its wheels.</summary>
    public IReadOnlyList<LockArtifact> Wheels { get; init; } = [];

    /// <summary>What its extras need, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<ExtraName, IReadOnlyList<LockEdge>>> OptionalDependencies { get; init; } = [];

    /// <summary>What its groups need, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, IReadOnlyList<LockEdge>>> GroupDependencies { get; init; } = [];

    /// <summary>Pythons of the groups of a member, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, VersionSpecifiers>> GroupRequiresPython { get; init; } = [];

    /// <summary>Its metadata, for sources whose content can change; <see langword="null"/>: nothing is recorded.</summary>
    public LockPackageMetadata? Metadata { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Version is null ? $"{Name} @ {Source}" : $"{Name}=={Version} @ {Source}";
}
