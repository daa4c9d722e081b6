using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Core.VirtualEnvironments;
using PyTool.Projects;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Pythons;

/// <summary>Finds the Python that would be used (<c>pytool python find</c>). Downloads nothing.</summary>
public sealed class PythonFinder(CommandSession session)
{
    /// <summary>Finds the interpreter.</summary>
    /// <exception cref="PyToolException">There is none.</exception>
    public async Task<Interpreter> RunAsync(PythonFindRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Script is { } script)
        {
            return await ProjectInterpreter.FindAsync(session, Workspace.OfScript(script), request.Request, cancellationToken).ConfigureAwait(false);
        }

        var workspace = request.NoProject ? null : FindWorkspace(request.Directory);
        var choice = workspace is null ? PythonChooser.Standalone(session, request.Request) : PythonChooser.ForWorkspace(session, workspace, request.Request, null);
        var places = request.System ? EnvironmentPreference.OnlySystem : EnvironmentPreference.Any;
        var preference = InterpreterSearch.Preference(session.Settings);
        var query = new InterpreterQuery { Request = choice.Request, Preference = preference, Places = places, StartDirectory = InterpreterSearch.StartDirectory(session, places) };
        await foreach (var interpreter in session.Jobs.Environments.FindInterpretersAsync(query, cancellationToken).ConfigureAwait(false))
        {
            PythonFit.Warn(session, choice, interpreter);
            return interpreter;
        }

        throw new PyToolException(InterpreterErrors.NotFound, InterpreterText.NotFound(choice.Request, places, preference));
    }

    private Workspace? FindWorkspace(string directory)
    {
        try
        {
            var options = new DiscoveryOptions { CacheDirectory = session.CacheDirectory };
            return new WorkspaceDiscovery(session.Files, options).Discover(directory) is DiscoveryOutcome.Found found ? found.Workspace : null;
        }
        catch (ProjectException exception)
        {
            session.Warn(PythonFit.Describe(exception));
            return null;
        }
    }
}
