using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.PythonVersions;
using PyTool.Projects.Settings;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Tools.Targets;

/// <summary>Which Python a tool gets: the user's wish, the user's own version file, what a source tree asks for, the default.</summary>
internal sealed class ToolPython
{
    private ToolPython(PythonRequest request, bool isExplicit)
    {
        Request = request;
        IsExplicit = isExplicit;
    }

    /// <summary>The request.</summary>
    public PythonRequest Request { get; }

    /// <summary>Whether the user asked for it; otherwise another one may take its place.</summary>
    public bool IsExplicit { get; }

    /// <summary>Decides.</summary>
    /// <param name="session">The command.</param>
    /// <param name="option">Text of <c>--python</c>; <see langword="null"/>: not given.</param>
    /// <param name="target">An interpreter that is itself the target; <see langword="null"/>: a package is.</param>
    /// <param name="requirement">The requirement of the tool; <see langword="null"/>: there is none.</param>
    /// <exception cref="PyToolException">Two interpreters are asked for.</exception>
    public static ToolPython Choose(CommandSession session, string? option, PythonRequest? target, PackageRequirement? requirement)
    {
        var wanted = string.IsNullOrEmpty(option) ? null : PythonRequest.Parse(option, session.WorkingDirectory);
        if (target is not null && target.Kind != PythonRequestKind.Default)
        {
            return wanted is null
                ? new ToolPython(target, isExplicit: true)
                : throw new PyToolException(ToolErrors.Target, $"Received multiple Python version requests: `{wanted}` and `{target}`");
        }

        if (wanted is not null)
        {
            return new ToolPython(wanted, isExplicit: true);
        }

        var requires = requirement is null ? null : RequiresPython(session, requirement);
        if (FromUserFile(session) is { } pinned && (requires is null || Suits(pinned, requires)))
        {
            return new ToolPython(pinned, isExplicit: false);
        }

        return new ToolPython(requires is null ? PythonRequest.Default : PythonRequest.FromSpecifiers(requires), isExplicit: false);
    }

    /// <summary>The interpreter: those of environments do not count.</summary>
    public Task<Interpreter> FindAsync(CommandSession session, CancellationToken cancellationToken) =>
        InterpreterSearch.FindAsync(session, Request, EnvironmentPreference.OnlySystem, cancellationToken);

    // Read, not run: what cannot be read is found out by the resolution.
    private static VersionSpecifiers? RequiresPython(CommandSession session, PackageRequirement requirement)
    {
        if (requirement.Source is not PackageSource.LocalDirectory tree)
        {
            return null;
        }

        try
        {
            return session.Files.FindProjectIn(tree.Path)?.Project?.RequiresPython is { Count: > 0 } requires ? requires : null;
        }
        catch (ProjectException)
        {
            return null;
        }
    }

    private static PythonRequest? FromUserFile(CommandSession session)
    {
        if (UserDirectory(session) is not { } directory)
        {
            return null;
        }

        var search = new PythonVersionSearch { Directory = directory, StopAt = directory, NoConfig = EnvironmentSettings.IsSet(session.Variables, "UV_NO_CONFIG") };
        if (search.Find(session.Files) is not { First: { } text })
        {
            return null;
        }

        var request = PythonRequest.Parse(text, directory);
        return request.Kind == PythonRequestKind.ExecutableName ? null : request;
    }

    private static string? UserDirectory(CommandSession session)
    {
        var configured = session.Variables.GetValueOrDefault("XDG_CONFIG_HOME");
        return configured is { Length: > 0 } && Path.IsPathFullyQualified(configured) ? Path.Combine(configured, "uv")
            : session.Directories.Home is { } home ? Path.Combine(home, ".config", "uv") : null;
    }

    private static bool Suits(PythonRequest request, VersionSpecifiers requires)
    {
        if (request.Version is not { Version: { } version })
        {
            return true;
        }

        var versions = VersionSpecifiers.Parse(version.ReleaseCount < 3 ? $"=={version}.*" : $"=={version}");
        return !versions.Range.Intersect(requires.Range).IsEmpty;
    }
}
