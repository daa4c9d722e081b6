using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Scripts;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Running;

/// <summary>Runs a command in the environment of a project, or in the one at hand.</summary>
public static class RunOperation
{
    /// <summary>Runs.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">What is run.</param>
    /// <param name="cancellationToken">Ends preparation and child.</param>
    /// <returns>How it ended. When nothing has to be done after the command, the process may be replaced by it instead.</returns>
    /// <exception cref="PyToolException">The environment cannot be prepared, or the command cannot be started.</exception>
    public static async Task<RunOutcome> RunAsync(CommandSession session, RunRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await RunCoreAsync(session, request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private static async Task<RunOutcome> RunCoreAsync(CommandSession session, RunRequest request, CancellationToken cancellationToken)
    {
        var phases = new Phases(session);
        var depth = RecursionGuard.Check(session.Variables, request.MaximumDepth);
        var input = await ReadInputAsync(request, cancellationToken).ConfigureAwait(false);
        CheckSupported(session, request, input);
        var variables = EnvironmentFiles.Read(session, request.EnvironmentFiles);
        phases.End("initialisation", session.ToolPath);
        var workspace = Discover(session, request);
        phases.End("discovery", workspace is null ? "no project" : "project at " + workspace.Directory);
        var found = await RunEnvironments.PrepareAsync(session, request, workspace, phases, cancellationToken).ConfigureAwait(false);
        try
        {
            if (request.Command.Count == 0)
            {
                return new RunOutcome.Listed { Commands = List(found.Scripts) };
            }

            var launch = Compose(session, request, found, variables, depth, input);
            await session.FlushAsync().ConfigureAwait(false);
            phases.End("execution", "starting " + launch.Program);
            return new RunOutcome.Exited { ExitCode = await session.Jobs.Launcher.RunAsync(launch, cancellationToken).ConfigureAwait(false) };
        }
        finally
        {
            Remove(session, found.Temporary);
        }
    }

    private static async Task<string?> ReadInputAsync(RunRequest request, CancellationToken cancellationToken)
    {
        if (request.Command is not ["-", ..])
        {
            return null;
        }

        return request.IsModule
            ? throw new PyToolException(RunErrors.Command, "Cannot run a Python module from stdin")
            : await request.ReadInput(cancellationToken).ConfigureAwait(false);
    }

    private static void CheckSupported(CommandSession session, RunRequest request, string? input)
    {
        if (request.With.Count > 0)
        {
            throw new PyToolException(RunErrors.NotSupported, "`--with`, `--with-editable` and `--with-requirements` are not supported yet");
        }

        if (input is not null && ScriptBlock.Find(input) is not null)
        {
            throw new PyToolException(RunErrors.NotSupported, "Scripts with inline metadata (PEP 723) are not supported yet");
        }

        if (request.IsModule || request.Command.Count == 0)
        {
            return;
        }

        var target = request.Command[0];
        var path = Path.GetFullPath(target, session.WorkingDirectory);
        if ((target.StartsWith("http://", StringComparison.Ordinal) || target.StartsWith("https://", StringComparison.Ordinal)) && !File.Exists(path))
        {
            throw new PyToolException(RunErrors.NotSupported, $"Running remote scripts is not supported yet: {target}");
        }

        var isScript = request.IsScript || request.IsGuiScript || Path.GetExtension(target) is ".py" or ".pyc" or ".pyw";
        if (isScript && File.Exists(path) && ScriptFile.Find(path, File.ReadAllBytes(path)) is not null)
        {
            throw new PyToolException(RunErrors.NotSupported, $"Scripts with inline metadata (PEP 723) are not supported yet: `{target}`");
        }
    }

    private static Workspace? Discover(CommandSession session, RunRequest request)
    {
        if (request.NoProject)
        {
            return null;
        }

        var outcome = new WorkspaceDiscovery(session.Files, request.Discovery).Discover(request.ProjectDirectory);
        if (outcome is not DiscoveryOutcome.Found found)
        {
            foreach (var option in request.ProjectOptions)
            {
                session.Warn($"`{option}` has no effect when used outside of a project");
            }

            return null;
        }

        return request.Package is { } package ? found.Workspace.WithCurrent(package) : found.Workspace;
    }

    private static LaunchRequest Compose(CommandSession session, RunRequest request, RunBase found, Dictionary<string, string?> variables, int depth, string? input)
    {
        var program = RunProgram.Of(request, found.Interpreter, found.Scripts, session.WorkingDirectory, input);
        var path = ChildPath.Compose(session, found.Interpreter, [found.Scripts]);
        foreach (var entry in path)
        {
            session.Trace($"PATH: {entry.Directory} ({Describe(entry.Origin)})");
        }

        variables["UV"] = session.ToolPath;
        variables[RecursionGuard.Variable] = (depth + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (found.Interpreter.IsVirtualEnvironment)
        {
            variables["VIRTUAL_ENV"] = found.Interpreter.Prefix;
        }

        return new LaunchRequest
        {
            Program = program.Program,
            Arguments = program.Arguments,
            WorkingDirectory = session.WorkingDirectory,
            Variables = variables,
            SearchPath = path,
            Environment = found.Layout,
            MustReturn = found.Temporary is not null,
        };
    }

    private static string Describe(SearchPathOrigin origin) => origin switch
    {
        SearchPathOrigin.EnvironmentLayer => "environment",
        SearchPathOrigin.ManagedInterpreter => "managed interpreter",
        SearchPathOrigin.Tool => "pytool",
        _ => "inherited",
    };

    private static IReadOnlyList<string> List(string scripts)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(scripts) ? Directory.EnumerateFiles(scripts) : [])
        {
            var name = Path.GetFileName(file);
            if (!name.StartsWith("activate", StringComparison.Ordinal) && !name.StartsWith("deactivate", StringComparison.Ordinal) && IsExecutable(file))
            {
                names.Add(OperatingSystem.IsWindows() && name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name);
            }
        }

        return [.. names];
    }

    private static bool IsExecutable(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        }

        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return File.Exists(target) && (File.GetUnixFileMode(target) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
    }

    private static void Remove(CommandSession session, string? directory)
    {
        if (directory is null || !Directory.Exists(directory))
        {
            return;
        }

        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The command may still have something open there; the cache cleans up later.
            session.Trace($"The temporary environment at `{directory}` cannot be removed: {exception.Message}");
        }
    }
}
