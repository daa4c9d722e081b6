using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Pip.Installing;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Core.Pip.Compiling;

/// <summary>Finds the interpreter that builds for <c>pip compile</c>: it need not be the one that is resolved for.</summary>
internal static class CompileInterpreter
{
    public static async Task<Interpreter> FindAsync(CommandSession session, PipCompileRequest request, CancellationToken cancellationToken)
    {
        var places = request.System ? EnvironmentPreference.OnlySystem : EnvironmentPreference.Any;
        if (!string.IsNullOrEmpty(request.Python) && PythonRequest.Parse(request.Python, session.WorkingDirectory) is var wanted && MayUse(session, request, wanted))
        {
            return await InterpreterSearch.FindAsync(session, wanted, places, cancellationToken).ConfigureAwait(false);
        }

        var interpreter = request.PythonVersion is { } version
            ? await BestAsync(session, version, places, cancellationToken).ConfigureAwait(false)
            : await InterpreterSearch.FindInstalledAsync(session, PythonRequest.Default, places, cancellationToken).ConfigureAwait(false);
        Warn(session, request, interpreter);
        return interpreter;
    }

    private static bool MayUse(CommandSession session, PipCompileRequest request, PythonRequest wanted)
    {
        if (!request.IsPythonConfigured || !wanted.IsPath || ProjectPrograms.MayStart(session, wanted.Path!))
        {
            return true;
        }

        session.Warn($"Ignoring the setting `python` of the project: `{request.Python}` is a program of the project, and this command runs nothing of the project");
        return false;
    }

    // The version itself, else another patch of it, else any Python.
    private static async Task<Interpreter> BestAsync(CommandSession session, string text, EnvironmentPreference places, CancellationToken cancellationToken)
    {
        var version = PipTargets.ParseVersion(text);
        var requests = new List<PythonRequest> { PythonRequest.FromVersion(version) };
        if (version.ReleaseCount > 2)
        {
            requests.Add(PythonRequest.FromVersion(version.TakeRelease(2)));
        }

        foreach (var wanted in requests)
        {
            try
            {
                return await InterpreterSearch.FindInstalledAsync(session, wanted, places, cancellationToken).ConfigureAwait(false);
            }
            catch (PyToolException exception) when (string.Equals(exception.Code, InterpreterErrors.NotFound, StringComparison.Ordinal))
            {
                // The next best will do: it only builds.
            }
        }

        return await InterpreterSearch.FindInstalledAsync(session, PythonRequest.Default, places, cancellationToken).ConfigureAwait(false);
    }

    private static void Warn(CommandSession session, PipCompileRequest request, Interpreter interpreter)
    {
        if (request.PythonVersion is not { } text || session.Settings.IsSet(SettingKeys.NoBuild))
        {
            return;
        }

        var version = PipTargets.ParseVersion(text);
        var isSameMinor = version.Major == interpreter.Version.Major && version.Minor == interpreter.Version.Minor;
        if (!version.Equals(interpreter.Version) && (version.ReleaseCount > 2 || !isSameMinor))
        {
            session.Warn($"The requested Python version {text} is not available; {interpreter.Version} will be used to build dependencies instead.");
        }
    }
}
