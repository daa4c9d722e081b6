namespace PyTool.Projects.Workspaces;

public sealed partial class Workspace
{
    /// <summary>Whether the workspace takes a directory as a member already.</summary>
    /// <param name="directory">Absolute path.</param>
    public bool Includes(string directory) =>
        directory == Directory || (Root.Uv.Workspace is { } table && WorkspaceDiscovery.Includes(Directory, table, directory));

    /// <summary>Whether the workspace says that a directory is no member.</summary>
    /// <param name="directory">Absolute path.</param>
    public bool Excludes(string directory) => Root.Uv.Workspace is { } table && WorkspaceDiscovery.Excludes(Directory, table, directory);
}
