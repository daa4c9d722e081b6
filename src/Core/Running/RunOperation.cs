using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.FastPath;
using PyTool.Core.Resolving;
using PyTool.Core.Running.Overlays;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Running;

/// <summary>Runs a command in the environment of a project, or in the one at hand.</summary>
public static class RunOperation
{
    /// <summary>Runs.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">What is run.</param>
    /// <param name="cancellationToken">Ends preparation and child.</param>
    /// <returns>How it ended.</returns>
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
        WithEnvironments.Check(request.With);
        var depth = RecursionGuard.Check(session.Variables, request.MaximumDepth);
        using var target = await new RunTargetReader(session, request).ReadAsync(cancellationToken).ConfigureAwait(false);
        if (target.Script?.Metadata.Settings is not { } settings)
        {
            return await RunTargetAsync(session, request, target, depth, cancellationToken).ConfigureAwait(false);
        }

        var own = session.WithScript(settings);
        await using (own.ConfigureAwait(false))
        {
            return await RunTargetAsync(own, request, target, depth, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<RunOutcome> RunTargetAsync(CommandSession session, RunRequest request, RunTarget target, int depth, CancellationToken cancellationToken)
    {
        var phases = new Phases(session);
        var variables = EnvironmentFiles.Read(session, request.EnvironmentFiles);
        phases.End("initialisation", session.ToolPath);
        var found = target.Script is null ? FastPathReplay.Run(session) : null;
        if (found is not null)
        {
            phases.End("discovery, environment, dependencies, preparation", "as before");
        }
        else
        {
            var workspace = target.Script is null ? Discover(session, request) : Workspace.OfScript(target.Script);
            phases.End("discovery", workspace is null ? "no project" : target.Script is not null ? "script with metadata" : "project at " + workspace.Directory);
            found = await RunEnvironments.PrepareAsync(session, request, workspace, phases, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            found = await new WithEnvironments(session, request).AddAsync(found, cancellationToken).ConfigureAwait(false);
            if (target.Command.Count == 0)
            {
                return new RunOutcome.Listed { Commands = RunnableCommands.List(found.Scripts[0]) };
            }

            var launch = Compose(session, request, target, found, variables, depth);
            await session.FlushAsync().ConfigureAwait(false);
            phases.End("execution", "starting " + launch.Program);
            return new RunOutcome.Exited { ExitCode = await session.Jobs.Launcher.RunAsync(launch, cancellationToken).ConfigureAwait(false) };
        }
        finally
        {
            foreach (var directory in found.Temporary)
            {
                TemporaryEnvironments.Remove(session, directory);
            }
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

    private static LaunchRequest Compose(CommandSession session, RunRequest request, RunTarget target, RunBase found, Dictionary<string, string?> variables, int depth)
    {
        var program = RunProgram.Of(request, target, found.Interpreter, found.Scripts[0], session.WorkingDirectory);
        var path = ChildPath.Compose(session, found.Interpreter, found.Scripts);
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

            // Not to be replaced by the command: a command that a signal ends gives an exit code here, as uv has it.
            MustReturn = true,
        };
    }

    private static string Describe(SearchPathOrigin origin) => origin switch
    {
        SearchPathOrigin.EnvironmentLayer => "environment",
        SearchPathOrigin.ManagedInterpreter => "managed interpreter",
        SearchPathOrigin.Tool => "pytool",
        _ => "inherited",
    };
}
