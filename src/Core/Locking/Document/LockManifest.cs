using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking.Document;

/// <summary>The <c>[manifest]</c> of a lock: what was locked, besides the members' own metadata.</summary>
public sealed class LockManifest
{
    /// <summary>A single project without special wishes.</summary>
    public static LockManifest Empty { get; } = new();

    /// <summary>Members of the workspace, sorted; empty for a single project.</summary>
    public IReadOnlyList<PackageName> Members { get; init; } = [];

    /// <summary>Default groups of a root without <c>[project]</c>; <see langword="null"/>: as usual.</summary>
    public LockDefaultGroups? DefaultGroups { get; init; }

    /// <summary>Requirements of a script.</summary>
    public IReadOnlyList<LockRequirement> Requirements { get; init; } = [];

    /// <summary>Constraints.</summary>
    public IReadOnlyList<LockRequirement> Constraints { get; init; } = [];

    /// <summary>Overrides, scoped ones first.</summary>
    public IReadOnlyList<LockOverride> Overrides { get; init; } = [];

    /// <summary>Exclusions, scoped ones first.</summary>
    public IReadOnlyList<LockExclusion> Excludes { get; init; } = [];

    /// <summary>Constraints of build environments.</summary>
    public IReadOnlyList<LockBuildConstraint> BuildConstraints { get; init; } = [];

    /// <summary>Groups of a root without <c>[project]</c>, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, IReadOnlyList<LockRequirement>>> DependencyGroups { get; init; } = [];

    /// <summary>Pythons of those groups, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, VersionSpecifiers>> GroupRequiresPython { get; init; } = [];

    /// <summary>Metadata that stands in for what distributions say, sorted.</summary>
    public IReadOnlyList<LockStaticMetadata> DependencyMetadata { get; init; } = [];
}
