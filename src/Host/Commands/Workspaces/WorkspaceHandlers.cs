using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Workspaces;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Host.Settings;
using PyTool.Projects;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Workspaces;

/// <summary>Runs <c>pytool workspace list</c> and <c>dir</c>.</summary>
internal static class WorkspaceHandlers
{
    public static async Task<int> ListAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var output = invocation.Host.Output;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var scripts = invocation.Parsed.Flag(WorkspaceListCommand.Scripts);
            if (scripts && !PreviewNames.IsOn(session.Settings, "workspace-list-scripts"))
            {
                output.WriteWarning("The `--scripts` option is experimental and may change without warning. Pass `--preview-features workspace-list-scripts` to disable this warning.");
            }

            var workspace = Find(session, invocation);
            var paths = invocation.Parsed.Flag(WorkspaceListCommand.Paths);
            var lines = scripts ? WorkspaceQueries.FindScripts(workspace) : workspace.Members.Select(m => paths ? m.Directory : m.Name.Value);
            foreach (var line in lines)
            {
                output.WriteOutputLine(line);
            }

            return 0;
        }
    }

    public static async Task<int> DirAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            PackageName? package = invocation.Parsed.Value(ProjectScopeOptions.Package) is { } name ? PackageName.Parse(name) : null;
            invocation.Host.Output.WriteOutputLine(WorkspaceQueries.DirectoryOf(Find(session, invocation), package));
            return 0;
        }
    }

    /// <summary>The workspace of a command, or the error that says why there is none.</summary>
    public static Workspace Find(CommandSession session, CommandInvocation invocation)
    {
        try
        {
            return new WorkspaceQueries(session).Find(SessionComposition.ProjectDirectory(invocation));
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }
}
