using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking;

/// <summary>What a lock is for: a workspace or a script, with everything its files and the settings say. Sources are settled; nothing was fetched yet.</summary>
public sealed class LockTarget
{
    /// <summary>Absolute path of the directory that paths in the lock are relative to.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>Absolute path of the lock.</summary>
    public required string LockPath { get; init; }

    /// <summary>The workspace; <see langword="null"/>: a script.</summary>
    public Workspace? Workspace { get; init; }

    /// <summary>Pythons, never unstated: an interpreter's own series stands in.</summary>
    public required RequiresPython RequiresPython { get; init; }

    /// <summary>The text of the Pythons in the lock.</summary>
    public required VersionSpecifiers RequiresPythonSpecifiers { get; init; }

    /// <summary>The members, sorted by name.</summary>
    public IReadOnlyList<LockMember> Members { get; init; } = [];

    /// <summary>Whether the manifest names the members.</summary>
    public bool RecordsMembers { get; init; }

    /// <summary>Requirements of a script.</summary>
    public IReadOnlyList<PackageRequirement> Requirements { get; init; } = [];

    /// <summary>Groups of a root without <c>[project]</c>, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, IReadOnlyList<PackageRequirement>>> RootGroups { get; init; } = [];

    /// <summary>Pythons of those groups, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, VersionSpecifiers>> RootGroupPythons { get; init; } = [];

    /// <summary>Default groups of a root without <c>[project]</c>, if they are not the usual ones.</summary>
    public LockDefaultGroups? RootDefaultGroups { get; init; }

    /// <summary>Constraints.</summary>
    public IReadOnlyList<PackageRequirement> Constraints { get; init; } = [];

    /// <summary>Overrides in the order given.</summary>
    public IReadOnlyList<RequirementOverride> Overrides { get; init; } = [];

    /// <summary>Exclusions in the order given.</summary>
    public IReadOnlyList<RequirementExclusion> Exclusions { get; init; } = [];

    /// <summary>Constraints of build environments, with their hashes.</summary>
    public IReadOnlyList<KeyValuePair<PackageRequirement, IReadOnlyList<string>>> BuildConstraints { get; init; } = [];

    /// <summary>Environments to resolve for.</summary>
    public IReadOnlyList<Marker> Environments { get; init; } = [];

    /// <summary>Environments that must have wheels.</summary>
    public IReadOnlyList<Marker> RequiredEnvironments { get; init; } = [];

    /// <summary>Sets of which at most one item may be active; items sorted.</summary>
    public IReadOnlyList<IReadOnlyList<ConflictItem>> Conflicts { get; init; } = [];

    /// <summary>Settings that go into the lock.</summary>
    public required LockOptions Options { get; init; }

    /// <summary>Metadata that stands in for what distributions say, sorted.</summary>
    public IReadOnlyList<LockStaticMetadata> DependencyMetadata { get; init; } = [];
}
