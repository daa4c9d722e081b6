using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Core.VirtualEnvironments;
using PyTool.Projects;
using PyTool.Projects.Scripts;
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
        var workspace = request.NoProject || request.Script is not null ? null : FindWorkspace(request.Directory);
        var choice = request.Script is { } script ? OfScript(script) : workspace is null ? PythonChooser.Standalone(session, request.Request) : PythonChooser.ForWorkspace(session, workspace, request.Request, null);
        var places = request.System ? EnvironmentPreference.OnlySystem : EnvironmentPreference.Any;
        var preference = InterpreterSearch.Preference(session.Settings);
        var query = new InterpreterQuery { Request = choice.Request, Preference = preference, Places = places, StartDirectory = session.WorkingDirectory };
        await foreach (var interpreter in session.Jobs.Environments.FindInterpretersAsync(query, cancellationToken).ConfigureAwait(false))
        {
            PythonFit.Warn(session, choice, interpreter);
            return interpreter;
        }

        throw new PyToolException(InterpreterErrors.NotFound, InterpreterText.NotFound(choice.Request, places, preference));
    }

    private PythonChoice OfScript(string path)
    {
        if (!File.Exists(path))
        {
            throw new PyToolException(InterpreterErrors.NotFound, $"Failed to read script at `{UserPath.Display(path, session.WorkingDirectory)}`");
        }

        return ScriptFile.Find(path, File.ReadAllBytes(path)) is { Metadata.RequiresPython: { } requires }
            ? new PythonChoice { Request = PythonRequest.FromSpecifiers(requires), Source = PythonRequestSource.RequiresPython }
            : PythonChooser.Standalone(session, null);
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
