using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Versions;

/// <summary>The version of a project, before and after.</summary>
public sealed class VersionResult
{
    /// <summary>The project.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The version that was found.</summary>
    public required PyVersion Old { get; init; }

    /// <summary>The version that was set; <see langword="null"/>: none was.</summary>
    public PyVersion? New { get; init; }

    /// <summary>The workspace, as it was before.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>The content of the project file before the change; <see langword="null"/>: it was not changed.</summary>
    public ProjectFileBackup? Backup { get; init; }
}
