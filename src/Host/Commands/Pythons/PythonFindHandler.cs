using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects;
using PyTool.Projects.Workspaces;

namespace PyTool.Host.Commands.Pythons;

/// <summary>Runs <c>pytool python find</c>.</summary>
internal static class PythonFindHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        if (parsed.IsGiven(ProjectScopeOptions.Script))
        {
            throw new PyToolException("PT1003", "the option `--script` is not supported yet");
        }

        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var places = parsed.Flag(InstallTargetOptions.System) ? EnvironmentPreference.OnlySystem : EnvironmentPreference.Any;
            var choice = Choose(invocation, session);
            var interpreter = await InterpreterSearch.FindInstalledAsync(session, choice.Request, places, cancellationToken).ConfigureAwait(false);
            invocation.Host.Output.WriteOutputLine(Describe(parsed, interpreter));
            return 0;
        }
    }

    private static PythonChoice Choose(CommandInvocation invocation, CommandSession session)
    {
        var request = invocation.Parsed.Argument("REQUEST");
        if (invocation.Parsed.Flag(ProjectScopeOptions.NoProject))
        {
            return PythonChooser.Standalone(session, request);
        }

        try
        {
            var options = new DiscoveryOptions { CacheDirectory = session.CacheDirectory };
            return new WorkspaceDiscovery(session.Files, options).Discover(SessionComposition.ProjectDirectory(invocation)) is DiscoveryOutcome.Found found
                ? PythonChooser.ForWorkspace(session, found.Workspace, request, null)
                : PythonChooser.Standalone(session, request);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private static string Describe(ParsedCommand parsed, Interpreter interpreter)
    {
        if (parsed.Flag(PythonFindCommand.ShowVersion))
        {
            return interpreter.Version.ToString();
        }

        var path = parsed.Flag(PythonFindCommand.ResolveLinks)
            ? File.ResolveLinkTarget(interpreter.SysExecutable, returnFinalTarget: true)?.FullName ?? interpreter.SysExecutable
            : interpreter.SysExecutable;
        return path;
    }
}
