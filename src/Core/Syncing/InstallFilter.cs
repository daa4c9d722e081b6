using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Packages that are not installed although they are part of the lock; their dependencies are.</summary>
public sealed class InstallFilter
{
    /// <summary>Nothing is left out.</summary>
    public static InstallFilter None { get; } = new();

    /// <summary><c>--no-install-project</c>.</summary>
    public bool NoProject { get; init; }

    /// <summary><c>--only-install-project</c>.</summary>
    public bool OnlyProject { get; init; }

    /// <summary><c>--no-install-workspace</c>.</summary>
    public bool NoWorkspace { get; init; }

    /// <summary><c>--only-install-workspace</c>.</summary>
    public bool OnlyWorkspace { get; init; }

    /// <summary><c>--no-install-local</c>.</summary>
    public bool NoLocal { get; init; }

    /// <summary><c>--only-install-local</c>.</summary>
    public bool OnlyLocal { get; init; }

    /// <summary><c>--no-install-package</c>.</summary>
    public IReadOnlyList<PackageName> NoPackages { get; init; } = [];

    /// <summary><c>--only-install-package</c>.</summary>
    public IReadOnlyList<PackageName> OnlyPackages { get; init; } = [];

    /// <summary>Whether a package is installed.</summary>
    /// <param name="package">The package.</param>
    /// <param name="projects">The selected projects.</param>
    /// <param name="members">All members of the workspace.</param>
    internal bool Includes(LockPackage package, IReadOnlySet<PackageName> projects, IReadOnlySet<PackageName> members)
    {
        var isLocal = package.Source.Kind >= LockSourceKind.LocalArchive;
        var isMember = package.Source.IsTree && members.Contains(package.Name);
        var isProject = isMember && projects.Contains(package.Name);
        if ((OnlyPackages.Count > 0 && !OnlyPackages.Contains(package.Name)) || (OnlyLocal && !isLocal) || (OnlyWorkspace && !isMember) || (OnlyProject && !isProject))
        {
            return false;
        }

        return !((NoProject && isProject) || (NoWorkspace && isMember) || (NoLocal && isLocal) || NoPackages.Contains(package.Name));
    }
}
