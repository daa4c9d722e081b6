using PyTool.Core.Resolving;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Projects;
using PyTool.Projects.Scripts;
using PyTool.Projects.Workspaces;

namespace PyTool.Host.Sessions;

/// <summary>The script that a command works on instead of the project (<c>--script</c>).</summary>
internal static class ScriptArgument
{
    /// <summary>The script, which must have metadata; <see langword="null"/>: the command works on the project.</summary>
    public static ScriptFile? Require(CommandInvocation invocation) =>
        invocation.Parsed.Value(ProjectScopeOptions.Script) is { } given ? ScriptReader.Require(given, invocation.Host.WorkingDirectory) : null;

    /// <summary>The script as a workspace of its own, or the workspace around the working directory.</summary>
    public static Workspace Workspace(CommandInvocation invocation, CommandSession session, ScriptFile? script, DiscoveryOptions options)
    {
        if (script is not null)
        {
            return Projects.Workspaces.Workspace.OfScript(script);
        }

        try
        {
            return new WorkspaceDiscovery(session.Files, options).Discover(SessionComposition.ProjectDirectory(invocation)).Require();
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }
}
