using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;
using PyTool.Core.Running.Overlays;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects.Scripts;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Running;

/// <summary>Finds or prepares the environment that a command runs in.</summary>
internal static class RunEnvironments
{
    public static async Task<RunBase> PrepareAsync(CommandSession session, RunRequest request, Workspace? workspace, Phases phases, CancellationToken cancellationToken)
    {
        if (workspace is null)
        {
            var found = request.Isolated
                ? await MakeAsync(session, PythonChooser.Standalone(session, request.Python), null, cancellationToken).ConfigureAwait(false)
                : await AtHandAsync(session, request, cancellationToken).ConfigureAwait(false);
            phases.End("environment", found.Interpreter.SysExecutable);
            return found;
        }

        if (workspace.Script is { } script)
        {
            var prepared = await ScriptAsync(session, request, workspace, script, cancellationToken).ConfigureAwait(false);
            phases.End("environment, dependencies, preparation", prepared.Environment.Path);
            return Of(prepared.Environment, prepared.Lock?.Lock);
        }

        var target = InstallTarget.Select(workspace, [], request.AllPackages);
        var sync = request.Sync(target);
        if (request.Isolated)
        {
            return await IsolatedAsync(session, request, target, sync, phases, cancellationToken).ConfigureAwait(false);
        }

        if (request.NoSync)
        {
            var unsynced = await UnsyncedAsync(session, request, target, sync, cancellationToken).ConfigureAwait(false);
            phases.End("environment", unsynced.Path);
            return Of(unsynced, WithEnvironments.IsEmpty(request.With) ? null : LockFile.Read(workspace.LockPath));
        }

        var synced = await SyncOperation.RunAsync(session, sync, cancellationToken).ConfigureAwait(false);
        phases.End("environment, dependencies, preparation", synced.Environment.Path);
        return Of(synced.Environment, synced.Lock?.Lock);
    }

    /// <summary>The environment of a script, which knows no projects. Only a script that is a file can have a lock.</summary>
    private static async Task<SyncResult> ScriptAsync(CommandSession session, RunRequest request, Workspace workspace, ScriptFile script, CancellationToken cancellationToken)
    {
        var sync = request.Sync(InstallTarget.Select(workspace, [], all: false));
        if ((sync.LockMode is LockMode.Locked or LockMode.Frozen) && !script.HasLock)
        {
            if (!sync.ModeOrigin.Contains('=', StringComparison.Ordinal))
            {
                throw new PyToolException(ScriptErrors.NoLock, $"Unable to find lockfile for Python script, but `{sync.ModeOrigin}` was provided. To create a lockfile, run `uv lock --script`.");
            }

            var shown = sync.LockMode == LockMode.Frozen ? "--frozen" : sync.ModeOrigin;
            session.Warn($"No lockfile found for Python script (ignoring `{shown}`); run `uv lock --script` to generate a lockfile");
        }

        var result = await SyncOperation.RunAsync(session, sync, cancellationToken).ConfigureAwait(false);
        foreach (var warning in request.ScriptWarnings)
        {
            session.Warn(warning);
        }

        return result;
    }

    private static RunBase Of(ProjectEnvironmentResult environment, LockDocument? document) => new()
    {
        Interpreter = environment.Snapshot.Layout.Interpreter, Scripts = [environment.Snapshot.Layout.Scheme.Scripts], Layout = environment.Snapshot.Layout, Lock = document,
    };

    private static async Task<RunBase> AtHandAsync(CommandSession session, RunRequest request, CancellationToken cancellationToken)
    {
        var choice = PythonChooser.Standalone(session, request.Python);
        var interpreter = await InterpreterSearch.FindAsync(session, choice.Request, EnvironmentPreference.Any, cancellationToken).ConfigureAwait(false);
        return new RunBase { Interpreter = interpreter, Scripts = [interpreter.Scheme.Scripts] };
    }

    private static async Task<ProjectEnvironmentResult> UnsyncedAsync(CommandSession session, RunRequest request, InstallTarget target, SyncRequest sync, CancellationToken cancellationToken)
    {
        var python = PythonChooser.ForWorkspace(session, target.Workspace, request.Python, (package, group) => target.IsEnabled(sync.Groups, package, group));
        using var environment = await ProjectEnvironment.AcquireAsync(
            session, new ProjectEnvironmentRequest { Workspace = target.Workspace, Python = python, Active = sync.Active, NoSync = true }, cancellationToken).ConfigureAwait(false);
        return environment;
    }

    /// <summary>A fresh environment with everything the project needs; the lock is computed but not written.</summary>
    private static async Task<RunBase> IsolatedAsync(
        CommandSession session, RunRequest request, InstallTarget target, SyncRequest sync, Phases phases, CancellationToken cancellationToken)
    {
        var python = PythonChooser.ForWorkspace(session, target.Workspace, request.Python, (package, group) => target.IsEnabled(sync.Groups, package, group));
        var made = await MakeAsync(session, python, target.Workspace.Root.Project?.Name.Value, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!request.NoSync)
            {
                using var environment = new ProjectEnvironmentResult
                {
                    Path = made.Layout!.RootPath, Action = ProjectEnvironmentAction.Create, Interpreter = made.Interpreter,
                    Snapshot = new EnvironmentSnapshot { Layout = made.Layout, Distributions = [] },
                };
                var filled = await SyncOperation.FillAsync(session, sync, environment, cancellationToken).ConfigureAwait(false);
                made = new RunBase { Interpreter = made.Interpreter, Scripts = made.Scripts, Layout = made.Layout, Temporary = made.Temporary, Lock = filled.Lock?.Lock };
            }
        }
        catch
        {
            TemporaryEnvironments.Remove(session, made.Temporary[0]);
            throw;
        }

        phases.End("environment, dependencies, preparation", made.Layout!.RootPath);
        return made;
    }

    private static async Task<RunBase> MakeAsync(CommandSession session, PythonChoice choice, string? prompt, CancellationToken cancellationToken)
    {
        var interpreter = await InterpreterSearch.FindAsync(session, choice.Request, EnvironmentPreference.OnlySystem, cancellationToken).ConfigureAwait(false);
        choice.Check(session, interpreter.Version);
        var root = TemporaryEnvironments.Place(session);
        var layout = await session.Jobs.Environments.CreateAsync(new CreateEnvironmentRequest { RootPath = root, Interpreter = interpreter, Prompt = prompt }, cancellationToken).ConfigureAwait(false);
        return layout.IsReadOnly
            ? throw new PyToolException(InterpreterErrors.ReadOnly, "The environment provider hands out read-only environments; `--isolated` needs one that can be filled")
            : new RunBase { Interpreter = await TemporaryEnvironments.InterpreterOfAsync(session, layout, cancellationToken).ConfigureAwait(false), Scripts = [layout.Scheme.Scripts], Layout = layout, Temporary = [root] };
    }
}
