using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Interpreters;

/// <summary>Chooses the interpreter of a project: what was asked for, else what a version file says, else what the project requires.</summary>
public static class ProjectInterpreter
{
    /// <summary>Finds the interpreter and tells which one it is.</summary>
    /// <param name="session">The session.</param>
    /// <param name="directory">Absolute path of the workspace.</param>
    /// <param name="asked">Text of <c>--python</c> or of a version file; <see langword="null"/>: neither.</param>
    /// <param name="required">Pythons of the project; <see langword="null"/>: not stated.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="PyToolException">There is none, or the one asked for does not fit.</exception>
    public static async Task<Interpreter> FindAsync(CommandSession session, string directory, string? asked, RequiresPython? required, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var request = asked is not null ? PythonRequest.Parse(asked, session.WorkingDirectory)
            : required is not null && required.Specifiers.Count > 0 ? PythonRequest.FromSpecifiers(required.Specifiers) : PythonRequest.Default;
        if (!request.IsPath && await OfEnvironmentAsync(session, directory, request, required, cancellationToken).ConfigureAwait(false) is { } existing)
        {
            return existing;
        }

        var query = new InterpreterQuery { Request = request, Preference = Preference(session.Settings), Places = EnvironmentPreference.OnlySystem };
        if (request.IsPath || request.Kind == PythonRequestKind.ExecutableName)
        {
            query = new InterpreterQuery { Request = request, Preference = query.Preference };
        }

        await foreach (var interpreter in session.Jobs.Environments.FindInterpretersAsync(query, cancellationToken).ConfigureAwait(false))
        {
            var name = $"{PythonRequest.PrettyImplementation(interpreter.Implementation)} {interpreter.Version}";
            session.Tell(interpreter.IsManaged ? $"Using {name}" : $"Using {name} interpreter at: {interpreter.SysExecutable}");
            Check(interpreter, required);
            return interpreter;
        }

        var description = request.Description;
        throw new PyToolException("PT3301", $"No interpreter found{(description.Length == 0 ? "" : $" for {description}")} in managed installations or search path");
    }

    private static void Check(Interpreter interpreter, RequiresPython? required)
    {
        if (required is not null && !required.Contains(interpreter.Version))
        {
            throw new PyToolException(
                "PT3302",
                $"The requested interpreter resolved to Python {interpreter.Version}, which is incompatible with the project's Python requirement: `{required.Specifiers}` (from `project.requires-python`)");
        }
    }

    // The environment of the project, where it fits, needs no word.
    private static async Task<Interpreter?> OfEnvironmentAsync(CommandSession session, string directory, PythonRequest request, RequiresPython? required, CancellationToken cancellationToken)
    {
        var given = session.Variables.GetValueOrDefault("UV_PROJECT_ENVIRONMENT");
        var path = Path.GetFullPath(string.IsNullOrEmpty(given) ? ".venv" : given, directory);
        if (!File.Exists(Path.Join(path, "pyvenv.cfg")) || await session.Jobs.Environments.InspectAsync(path, cancellationToken).ConfigureAwait(false) is not { } snapshot)
        {
            return null;
        }

        var interpreter = snapshot.Layout.Interpreter;
        return request.IsSatisfiedBy(interpreter) && (required is null || required.Contains(interpreter.Version)) ? interpreter : null;
    }

    private static PythonPreference Preference(UvSettings settings) => settings.Get(SettingKeys.PythonPreference, "managed") switch
    {
        "only-managed" => PythonPreference.OnlyManaged,
        "system" => PythonPreference.System,
        "only-system" => PythonPreference.OnlySystem,
        _ => PythonPreference.Managed,
    };
}
