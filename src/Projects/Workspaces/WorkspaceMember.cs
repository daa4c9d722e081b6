using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Projects.Workspaces;

/// <summary>A project of a workspace.</summary>
public sealed class WorkspaceMember
{
    private readonly Lazy<ExpandedGroups> _groups;

    internal WorkspaceMember(PyProjectFile file)
    {
        File = file;
        _groups = new Lazy<ExpandedGroups>(() => ExpandedGroups.Of(file));
    }

    /// <summary>Normalised name.</summary>
    public PackageName Name => File.Name;

    /// <summary>Absolute path of its directory.</summary>
    public string Directory => File.Directory;

    /// <summary>Its file; <see cref="PyProjectFile.Project"/> is never <see langword="null"/>.</summary>
    public PyProjectFile File { get; }

    /// <summary>Its dependency groups, expanded.</summary>
    /// <exception cref="ProjectException">They are malformed.</exception>
    public ExpandedGroups Groups => _groups.Value;

    /// <inheritdoc/>
    public override string ToString() => Name.Value;
}
