using PyTool.Abstractions.Plugins;
using PyTool.Core.Files;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Editing;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Initialising;

/// <summary>Enters a new project into the workspace around it.</summary>
internal static class MemberRegistration
{
    /// <summary>The workspace that a directory lies in.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    /// <exception cref="PyToolException">It is broken.</exception>
    public static Workspace? FindWorkspace(CommandSession session, string directory)
    {
        if (Path.GetDirectoryName(directory) is not { } above)
        {
            return null;
        }

        try
        {
            var options = new DiscoveryOptions { RequireProject = true, CacheDirectory = session.CacheDirectory };
            return new WorkspaceDiscovery(session.Files, options).Discover(above) is DiscoveryOutcome.Found found ? found.Workspace : null;
        }
        catch (ProjectException exception)
        {
            throw new PyToolException(InitErrors.Workspace, "Failed to discover parent workspace; use `uv init --no-workspace` to ignore", exception) { Hint = exception.Hint };
        }
    }

    /// <summary>Enters the project unless it is a member already, or may not become one.</summary>
    public static void Add(CommandSession session, Workspace workspace, PackageName name, string directory)
    {
        if (workspace.Excludes(directory))
        {
            session.Tell($"Project `{name}` is excluded by workspace `{workspace.Directory}`");
            return;
        }

        if (workspace.Includes(directory))
        {
            session.Tell($"Project `{name}` is already a member of workspace `{workspace.Directory}`");
            return;
        }

        var editor = new ProjectEditor(workspace.Root.Document);
        editor.AddWorkspaceMember(Path.GetRelativePath(workspace.Directory, directory).Replace('\\', '/'));
        WholeFile.Write(workspace.Root.Path, editor.ToUtf8());
        session.Files.Forget(workspace.Root.Path);
        session.Tell($"Adding `{name}` as member of workspace `{workspace.Directory}`");
    }
}
