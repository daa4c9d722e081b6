using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking;

/// <summary>A member of the workspace that is locked.</summary>
public sealed class LockMember
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its tree and how it is used.</summary>
    public required PackageSource.LocalDirectory Source { get; init; }

    /// <summary>Its groups, sorted by name.</summary>
    public IReadOnlyList<GroupName> Groups { get; init; } = [];

    /// <summary>Its default groups, if they are not the usual ones.</summary>
    public LockDefaultGroups? DefaultGroups { get; init; }

    /// <summary>Pythons of its groups, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, VersionSpecifiers>> GroupPythons { get; init; } = [];
}
