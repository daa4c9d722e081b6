using PyTool.Core.Locking.Document;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Trees;

/// <summary>The tree that is to be shown.</summary>
public sealed class TreeRequest
{
    /// <summary>The lock.</summary>
    public required LockDocument Lock { get; init; }

    /// <summary>The platform; <see langword="null"/>: all of them.</summary>
    public MarkerEnvironment? Markers { get; init; }

    /// <summary>Whether the dependencies of the projects themselves are shown, not of their groups alone. Default: yes.</summary>
    public bool IncludesProject { get; init; } = true;

    /// <summary>Whether a dependency group is shown.</summary>
    public required Func<GroupName, bool> Includes { get; init; }

    /// <summary>How many levels below the roots are shown.</summary>
    public int Depth { get; init; } = 255;

    /// <summary>Packages that are left out with what only they need.</summary>
    public IReadOnlyList<PackageName> Prune { get; init; } = [];

    /// <summary>The roots; none: the projects.</summary>
    public IReadOnlyList<PackageName> Packages { get; init; } = [];

    /// <summary>Show what needs a package instead of what it needs.</summary>
    public bool Invert { get; init; }

    /// <summary>Show what a package needs each time.</summary>
    public bool NoDedupe { get; init; }

    /// <summary>Show sizes of wheels.</summary>
    public bool ShowSizes { get; init; }

    /// <summary>Newer versions, by position of the package in the lock.</summary>
    public IReadOnlyDictionary<int, string> Latest { get; init; } = new Dictionary<int, string>();
}
