using PyTool.Abstractions.Environments;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.PythonVersions;
using PyTool.Projects.Scripts;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Interpreters;

/// <summary>Finds out which Python is wanted: the user's wish, else a version file, else <c>requires-python</c>.</summary>
public static class PythonChooser
{
    /// <summary>For a project or a script.</summary>
    /// <param name="session">The command.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="request">Text of <c>--python</c>; <see langword="null"/>: none.</param>
    /// <param name="isEnabled">Whether a group counts for <c>requires-python</c>; <see langword="null"/>: none does.</param>
    /// <exception cref="ProjectException">The members contradict each other.</exception>
    public static PythonChoice ForWorkspace(CommandSession session, Workspace workspace, string? request, Func<PackageName, GroupName, bool>? isEnabled)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(workspace);
        if (workspace.Script is { } script)
        {
            return ForScript(session, workspace, script, request);
        }

        var inputs = workspace.GetPythonInputs(isEnabled);
        var requires = Workspace.Intersect(inputs);
        var (wanted, source, file) = (PythonRequest.Default, PythonRequestSource.Default, (string?)null);
        if (!string.IsNullOrEmpty(request))
        {
            (wanted, source) = (PythonRequest.Parse(request, session.WorkingDirectory), PythonRequestSource.User);
        }
        else if (FromFile(session, session.WorkingDirectory, workspace.Directory) is { } found && !(found.IsGlobal && Contradicts(found.Request, requires)))
        {
            (wanted, source, file) = (found.Request, PythonRequestSource.VersionFile, found.Path);
        }
        else if (requires is { Count: > 0 })
        {
            (wanted, source) = (PythonRequest.FromSpecifiers(requires), PythonRequestSource.RequiresPython);
        }

        return new PythonChoice
        {
            Request = wanted, Source = source, File = file is null ? null : UserPath.Display(file, session.WorkingDirectory), RequiresPython = requires, Inputs = inputs,
            HasMembers = workspace.Members.Count > 1 || workspace.IsRootVirtual,
        };
    }

    // A version file that contradicts the script is passed over, whoever it belongs to.
    private static PythonChoice ForScript(CommandSession session, Workspace workspace, ScriptFile script, string? request)
    {
        var inputs = workspace.GetPythonInputs();
        var requires = Workspace.Intersect(inputs);
        var (wanted, source, file) = (PythonRequest.Default, PythonRequestSource.Default, (string?)null);
        if (!string.IsNullOrEmpty(request))
        {
            (wanted, source) = (PythonRequest.Parse(request, session.WorkingDirectory), PythonRequestSource.User);
        }
        else if (FromFile(session, script.Directory, null) is { } found && !Contradicts(found.Request, requires))
        {
            (wanted, source, file) = (found.Request, PythonRequestSource.VersionFile, found.Path);
        }
        else if (requires is { Count: > 0 })
        {
            (wanted, source) = (PythonRequest.FromSpecifiers(requires), PythonRequestSource.RequiresPython);
        }

        return new PythonChoice
        {
            Request = wanted, Source = source, File = file is null ? null : UserPath.Display(file, session.WorkingDirectory), RequiresPython = requires, Inputs = inputs, IsForScript = true,
        };
    }

    /// <summary>Outside of a project.</summary>
    public static PythonChoice Standalone(CommandSession session, string? request)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!string.IsNullOrEmpty(request))
        {
            return new PythonChoice { Request = PythonRequest.Parse(request, session.WorkingDirectory), Source = PythonRequestSource.User };
        }

        return FromFile(session, session.WorkingDirectory, null) is { } found
            ? new PythonChoice { Request = found.Request, Source = PythonRequestSource.VersionFile, File = UserPath.Display(found.Path, session.WorkingDirectory) }
            : new PythonChoice();
    }

    private static FoundRequest? FromFile(CommandSession session, string directory, string? stopAt)
    {
        var isBelow = stopAt is null || directory == stopAt || directory.StartsWith(Path.TrimEndingDirectorySeparator(stopAt) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var search = new PythonVersionSearch
        {
            Directory = isBelow ? directory : stopAt!, StopAt = stopAt, UserDirectory = UserDirectory(session),
            NoConfig = Projects.Settings.EnvironmentSettings.IsSet(session.Variables, "UV_NO_CONFIG"),
        };
        if (search.Find(session.Files) is not { First: { } text } file)
        {
            return null;
        }

        var request = PythonRequest.Parse(text, Path.GetDirectoryName(file.Path)!);
        if (request.Kind == PythonRequestKind.ExecutableName)
        {
            session.Warn($"Ignoring unsupported Python request `{text}` in version file: {file.Path}");
            return null;
        }

        if (request.IsPath && !file.IsGlobal && !ProjectPrograms.MayStart(session, request.Path!))
        {
            session.Warn($"Ignoring the Python request `{text}` in `{UserPath.Display(file.Path, session.WorkingDirectory)}`: it names a program of the project, and this command runs nothing of the project");
            return null;
        }

        return new FoundRequest(request, file.Path, file.IsGlobal);
    }

    private static string? UserDirectory(CommandSession session)
    {
        var configured = session.Variables.GetValueOrDefault("XDG_CONFIG_HOME");
        if (configured is { Length: > 0 } && Path.IsPathFullyQualified(configured))
        {
            return Path.Combine(configured, "uv");
        }

        return session.Directories.Home is { } home ? Path.Combine(home, ".config", "uv") : null;
    }

    /// <summary>The user's own file is a wish for the case that the project has none.</summary>
    private static bool Contradicts(PythonRequest request, Standards.Specifiers.VersionSpecifiers? requires) =>
        requires is not null && request.Version is { Version: { } version } && !requires.Range.IsEmpty
        && requires.Range.Intersect(VersionsOf(version)).IsEmpty;

    private static Standards.Versions.VersionRange VersionsOf(Standards.Versions.PyVersion version) =>
        Standards.Specifiers.VersionSpecifiers.Parse(version.ReleaseCount < 3 ? $"=={version}.*" : $"=={version}").Range;

    private sealed record FoundRequest(PythonRequest Request, string Path, bool IsGlobal);
}
