using PyTool.Core.Interpreters;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Locking;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Abstractions.Environments;
using PyTool.Projects.Settings;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.FastPath;

/// <summary>Keeps the answers of commands that had nothing to do.</summary>
public static class FastPathRecorder
{
    /// <summary>After <c>lock</c>.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What came of it.</param>
    public static void KeepLock(CommandSession session, LockRequest request, LockResult result)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        if (session.FastPath is not { } log || !IsSettled(session, request.Mode, result) || result.Interpreter is not { } interpreter)
        {
            return;
        }

        var inputs = new FastPathInputs(session, log);
        inputs.AddProject(request.Workspace, result.Lock, result.Path);
        var asked = request.Python is { } text ? PythonRequest.Parse(text, session.WorkingDirectory) : PythonRequest.Default;
        inputs.AddRequest(asked);
        if (asked.Kind != PythonRequestKind.File)
        {
            var root = EnvironmentLocation.Of(session, request.Workspace, active: false);
            if (!string.Equals(interpreter.Prefix, root, StringComparison.Ordinal))
            {
                log.Forbid("the interpreter was searched for");
            }

            inputs.AddEnvironment(root, request.Workspace);
        }

        inputs.AddInterpreter(interpreter.SysExecutable);
        inputs.AddInterpreter(interpreter.BaseExecutable);
        log.Record(session, new FastPathAnswer { Resolved = result.Lock.Packages.Count, Lines = [.. log.Lines] });
    }

    /// <summary>After the environment of a project was found to be right.</summary>
    internal static void KeepSync(CommandSession session, SyncRequest request, PythonRequest python, SyncResult result)
    {
        if (session.FastPath is not { } log || result.Lock is not { } locked || request.DryRun || request.Check || !IsSettled(session, request.LockMode, locked) || !IsInPlace(result))
        {
            return;
        }

        var (resolved, found) = request.IsBrief ? ((int?)null, (int?)null) : (request.LockMode == LockMode.Frozen ? null : locked.Lock.Packages.Count, result.Count);
        if (log.Lines.Count != (resolved is null ? 0 : 1) + (found is null ? 0 : 1))
        {
            log.Forbid("something was said that is not said again");
        }

        var workspace = request.Target.Workspace;
        var inputs = new FastPathInputs(session, log);
        inputs.AddProject(workspace, locked.Lock, locked.Path);
        inputs.AddRequest(python);
        inputs.AddEnvironment(result.Environment.Snapshot, workspace);
        log.Record(session, new FastPathAnswer { Resolved = resolved, Checked = found, Environment = FastPathEnvironment.Of(result.Environment.Snapshot.Layout) });
    }

    private static bool IsSettled(CommandSession session, LockMode mode, LockResult result) =>
        mode is LockMode.Write or LockMode.Locked or LockMode.Frozen && result is { IsChanged: false, IsResolved: false }
        && !session.Settings.IsSet(SettingKeys.Reinstall) && !session.Settings.IsSet(SettingKeys.CompileBytecode);

    private static bool IsInPlace(SyncResult result) =>
        result.Environment is { Action: ProjectEnvironmentAction.Use, Exists: true, Snapshot.Layout.IsReadOnly: false }
        && result.Report is { Installed: 0, Uninstalled: 0, Prepared: 0, Compiled: null };
}
