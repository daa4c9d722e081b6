using PyTool.Abstractions.Plugins;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Projects.Reading;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Interpreters;

/// <summary>Where the environment of a project or script is.</summary>
public static class EnvironmentLocation
{
    private const string Standard = ".venv";

    /// <summary>The place: the active environment if asked for, <c>UV_PROJECT_ENVIRONMENT</c>, else <c>.venv</c> in the root of the workspace; for a script a place in the cache. Warns of an active environment that is ignored.</summary>
    /// <param name="session">The command.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="active"><c>--active</c>, <c>--no-active</c>, or <see langword="null"/>.</param>
    /// <returns>Absolute path.</returns>
    /// <exception cref="PyToolException"><c>.venv</c> is a file that leads nowhere.</exception>
    public static string Of(CommandSession session, Workspace workspace, bool? active)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(workspace);
        var current = Variable(session, "VIRTUAL_ENV") is { } text ? Trim(Path.GetFullPath(text, session.WorkingDirectory)) : null;
        if (active == true && current is not null)
        {
            return current;
        }

        var path = workspace.Script is { } script ? ScriptEnvironments.Locate(session.CacheDirectory, script)
            : Variable(session, "UV_PROJECT_ENVIRONMENT") is { } given ? Trim(Path.GetFullPath(given, workspace.Directory))
            : Redirected(workspace.Directory);
        if (active is null && current is not null && !IsSame(path, current))
        {
            session.Warn($"`VIRTUAL_ENV={UserPath.Display(current, session.WorkingDirectory)}` does not match the {(workspace.Script is null ? "project" : "script")} environment path `{UserPath.Display(path, session.WorkingDirectory)}`"
                + " and will be ignored; use `--active` to target the active environment instead");
        }

        return path;
    }

    /// <summary>A file in the place of <c>.venv</c> holds the path of the environment.</summary>
    private static string Redirected(string directory)
    {
        var path = Path.Combine(directory, Standard);
        if (!File.Exists(path))
        {
            return path;
        }

        var target = Trim(Path.GetFullPath(BoundedFile.ReadAllText(path).Trim(), directory));
        return File.Exists(Path.Combine(target, "pyvenv.cfg"))
            ? target
            : throw new PyToolException(InterpreterErrors.NotAnEnvironment,
                $"Project virtual environment directory `{target}` cannot be used because no `pyvenv.cfg` file was found");
    }

    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || string.Equals(Resolve(left), Resolve(right), StringComparison.Ordinal);

    private static string Resolve(string path)
    {
        try
        {
            return new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            // A circle of links leads nowhere: it is compared as written.
            return path;
        }
    }

    private static string Trim(string path) => Path.TrimEndingDirectorySeparator(path);

    private static string? Variable(CommandSession session, string name) => session.Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
