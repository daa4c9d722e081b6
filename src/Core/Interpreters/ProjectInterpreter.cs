using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Interpreters;

/// <summary>The interpreter of a project or script for commands that need no environment: the one of the environment where that suits, else the one an environment would get.</summary>
public static class ProjectInterpreter
{
    /// <summary>Finds the interpreter and, unless it is that of the environment, tells which one it is.</summary>
    /// <param name="session">The command.</param>
    /// <param name="workspace">The project or script.</param>
    /// <param name="python">Text of <c>--python</c>; <see langword="null"/>: not given.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="PyToolException">There is none, or the one asked for does not suit.</exception>
    public static async Task<Interpreter> FindAsync(CommandSession session, Workspace workspace, string? python, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(workspace);
        var choice = PythonChooser.ForWorkspace(session, workspace, python, null);
        if (await OfEnvironmentAsync(session, workspace, choice, cancellationToken).ConfigureAwait(false) is { } existing)
        {
            return existing;
        }

        var interpreter = await InterpreterSearch.FindAsync(session, choice.Request, PlacesFor(workspace, choice), cancellationToken).ConfigureAwait(false);
        if (workspace.Script is null)
        {
            session.Tell(InterpreterText.Using(interpreter, session.WorkingDirectory));
        }

        choice.Check(session, interpreter.Version);
        return interpreter;
    }

    /// <summary>Where the interpreter of a new environment is looked for.</summary>
    internal static EnvironmentPreference PlacesFor(Workspace workspace, PythonChoice choice) =>
        workspace.Script is not null || choice.Request.IsPath || choice.Request.Kind == PythonRequestKind.ExecutableName ? EnvironmentPreference.Any : EnvironmentPreference.OnlySystem;

    private static bool MayInspect(CommandSession session, string path)
    {
        var may = ProjectPrograms.MayInspect(session, path);
        if (!may)
        {
            session.FastPath?.Forbid("an environment was passed over");
        }

        return may;
    }

    private static async Task<Interpreter?> OfEnvironmentAsync(CommandSession session, Workspace workspace, PythonChoice choice, CancellationToken cancellationToken)
    {
        var path = EnvironmentLocation.Of(session, workspace, active: false);
        if (!File.Exists(Path.Join(path, "pyvenv.cfg")) || !MayInspect(session, path) || await session.Jobs.Environments.InspectAsync(path, cancellationToken).ConfigureAwait(false) is not { } snapshot)
        {
            return null;
        }

        return EnvironmentSuitability.Objection(snapshot, choice, InterpreterSearch.Preference(session.Settings)) is null ? snapshot.Layout.Interpreter : null;
    }
}
