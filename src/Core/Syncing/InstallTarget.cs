using PyTool.Projects;
using PyTool.Projects.PyProject;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>The projects whose dependencies an environment is to hold.</summary>
public sealed class InstallTarget
{
    private InstallTarget(Workspace workspace, IReadOnlyList<WorkspaceMember> roots, bool isSingle)
    {
        Workspace = workspace;
        Roots = roots;
        IsSingle = isSingle;
    }

    /// <summary>The workspace.</summary>
    public Workspace Workspace { get; }

    /// <summary>The selected members.</summary>
    public IReadOnlyList<WorkspaceMember> Roots { get; }

    /// <summary>Whether this is one project, so that messages speak of it.</summary>
    public bool IsSingle { get; }

    /// <summary>Whether groups of a root without <c>[project]</c> belong to it.</summary>
    public bool HasRootGroups => Workspace.IsRootVirtual && !IsSingle;

    /// <summary>Selects.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="packages"><c>--package</c>.</param>
    /// <param name="all"><c>--all-packages</c>.</param>
    /// <exception cref="ProjectException">There is no such member.</exception>
    public static InstallTarget Select(Workspace workspace, IReadOnlyList<PackageName> packages, bool all)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(packages);
        if (all || (packages.Count == 0 && workspace.Current is null))
        {
            return new InstallTarget(workspace, workspace.Members, isSingle: false);
        }

        if (packages.Count == 0)
        {
            return new InstallTarget(workspace, [workspace.Current!], isSingle: true);
        }

        var roots = packages.Distinct().Select(name => workspace.TryGetMember(name, out var member)
            ? member
            : throw new ProjectException($"The workspace does not have a member {name}: {workspace.Directory}")).ToArray();
        return new InstallTarget(workspace, roots, isSingle: roots.Length == 1);
    }

    /// <summary>The default groups of a project file.</summary>
    public static DefaultGroups DefaultsOf(PyProjectFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Uv.DefaultGroups ?? DefaultGroups.Development;
    }

    /// <summary>Whether a group of a member counts for <c>requires-python</c>; the default name stands for a root without <c>[project]</c>.</summary>
    public bool IsEnabled(GroupSelection groups, PackageName package, GroupName group)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (package == default)
        {
            return HasRootGroups && groups.Includes(group, DefaultsOf(Workspace.Root));
        }

        foreach (var root in Roots)
        {
            if (root.Name == package)
            {
                return groups.Includes(group, DefaultsOf(root.File));
            }
        }

        return false;
    }
}
