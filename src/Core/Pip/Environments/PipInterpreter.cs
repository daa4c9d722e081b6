using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;

namespace PyTool.Core.Pip.Environments;

/// <summary>Finds the interpreter of the environment that a pip command works on.</summary>
internal static class PipInterpreter
{
    public static async Task<Interpreter> FindAsync(CommandSession session, PipEnvironmentRequest request, CancellationToken cancellationToken)
    {
        var isElsewhere = request.Target is not null || request.Prefix is not null;
        var python = string.IsNullOrEmpty(request.Python) ? PythonRequest.Default : PythonRequest.Parse(request.Python, session.WorkingDirectory);
        var places = isElsewhere ? (request.System ? EnvironmentPreference.OnlySystem : EnvironmentPreference.Any)
            : request.System ? EnvironmentPreference.OnlySystem
            : request.IsMutable ? EnvironmentPreference.ExplicitSystem : EnvironmentPreference.Any;
        Interpreter interpreter;
        try
        {
            interpreter = isElsewhere
                ? await InterpreterSearch.FindAsync(session, python, places, cancellationToken).ConfigureAwait(false)
                : await InterpreterSearch.FindInstalledAsync(session, python, places, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (string.Equals(exception.Code, InterpreterErrors.NotFound, StringComparison.Ordinal) && places == EnvironmentPreference.ExplicitSystem)
        {
            throw Missing(request, python);
        }

        Report(session, request, interpreter);
        return interpreter;
    }

    private static PyToolException Missing(PipEnvironmentRequest request, PythonRequest python)
    {
        var wanted = python.Description is { Length: > 0 } description ? " for " + description : "";
        return PipErrors.Of(PipErrors.NoEnvironment,
            $"No virtual environment found{wanted}; run `uv venv` to create an environment, or pass `--system` to {request.Purpose} a non-virtual environment");
    }

    private static void Report(CommandSession session, PipEnvironmentRequest request, Interpreter interpreter)
    {
        if (request.Target is not null || request.Prefix is not null)
        {
            if (request.TellsInterpreter)
            {
                session.Tell(InterpreterText.Using(interpreter, session.WorkingDirectory));
            }

            return;
        }

        var root = interpreter.Prefix;
        var isUsual = string.Equals(root, Path.Join(session.WorkingDirectory, ".venv"), StringComparison.Ordinal)
            || root.StartsWith(Path.TrimEndingDirectorySeparator(session.CacheDirectory) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!isUsual)
        {
            session.Tell($"Using Python {interpreter.Version} environment at: {UserPath.Display(root, session.WorkingDirectory)}");
        }
    }
}
