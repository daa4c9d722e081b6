using PyTool.Core.Locking;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Core.Versions;
using PyTool.Core.Workspaces;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Locking;
using PyTool.Host.Commands.Sync;
using PyTool.Host.Output;
using PyTool.Projects.Workspaces;

namespace PyTool.Host.Commands.Versions;

/// <summary>Brings lock and environment up to date after the version of a project was changed.</summary>
internal static class VersionFollowUp
{
    public static async Task RunAsync(CommandInvocation invocation, CommandSession session, VersionResult version, CancellationToken cancellationToken)
    {
        var (mode, origin) = LockModes.Of(invocation);
        if (mode == LockMode.Frozen)
        {
            return;
        }

        try
        {
            var workspace = new WorkspaceQueries(session).Find(version.Workspace.Directory);
            if (invocation.Parsed.Flag(EnvironmentSyncOptions.NoSync))
            {
                await LockAsync(invocation, session, workspace, mode, origin, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await SyncAsync(invocation, session, workspace, mode, origin, cancellationToken).ConfigureAwait(false);
            }

            await session.FlushAsync().ConfigureAwait(false);
        }
        catch
        {
            // A version that cannot be locked is not kept.
            version.Backup!.Restore();
            throw;
        }
    }

    private static async Task LockAsync(CommandInvocation invocation, CommandSession session, Workspace workspace, LockMode mode, string origin, CancellationToken cancellationToken)
    {
        var request = new LockRequest { Workspace = workspace, Mode = mode, ModeOrigin = origin, Python = invocation.Parsed.Value(PythonOptions.Python) };
        var result = await LockOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
        var output = invocation.Host.Output;
        output.WriteStatus(SummaryText.Line("Resolved", result.Lock.Packages.Count, result.Elapsed, output.ColorsError));
        result.TellWarnings(session);
    }

    private static async Task SyncAsync(CommandInvocation invocation, CommandSession session, Workspace workspace, LockMode mode, string origin, CancellationToken cancellationToken)
    {
        var request = new SyncRequest
        {
            Target = InstallTarget.Select(workspace, [], all: false), LockMode = mode, ModeOrigin = origin, Active = SyncMapping.Active(invocation.Parsed),
            Python = invocation.Parsed.Value(PythonOptions.Python),
        };
        await SyncOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
    }
}
