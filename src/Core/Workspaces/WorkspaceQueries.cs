using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Workspaces;

/// <summary>What is known of a workspace without a lock.</summary>
public sealed class WorkspaceQueries(CommandSession session)
{
    /// <summary>The workspace of a directory.</summary>
    /// <param name="directory">Absolute path.</param>
    /// <exception cref="ProjectException">There is none.</exception>
    public Workspace Find(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var options = new DiscoveryOptions { CacheDirectory = session.CacheDirectory };
        return new WorkspaceDiscovery(session.Files, options).Discover(directory).Require();
    }

    /// <summary>The directory of a workspace, or of one of its members.</summary>
    /// <exception cref="PyToolException">There is no such member.</exception>
    public static string DirectoryOf(Workspace workspace, PackageName? package)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (package is not { } name)
        {
            return workspace.Directory;
        }

        return workspace.TryGetMember(name, out var member)
            ? member.Directory
            : throw new PyToolException(WorkspaceErrors.NoMember, $"Package `{name}` not found in workspace.");
    }

    /// <summary>The scripts with metadata below a workspace, sorted; directories of environments, caches and version control are passed over.</summary>
    /// <returns>Paths relative to the root.</returns>
    public static IReadOnlyList<string> FindScripts(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new ScriptSearch(workspace.Directory).Run();
    }
}
