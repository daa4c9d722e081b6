using PyTool.Core.Graphs;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Core.Workspaces.Describing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Locking;
using PyTool.Host.Commands.Sync;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Host.Settings;
using PyTool.Projects.Workspaces;

namespace PyTool.Host.Commands.Workspaces;

/// <summary>Runs <c>pytool workspace metadata</c>.</summary>
internal static class WorkspaceMetadataHandler
{
    private const string Feature = "workspace-metadata";

    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var script = ScriptArgument.Require(invocation);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            if (!PreviewNames.IsOn(session.Settings, Feature))
            {
                session.Warn($"The `uv workspace metadata` command is experimental and may change without warning. Pass `--preview-features {Feature}` to disable this warning.");
            }

            var workspace = script is null ? WorkspaceHandlers.Find(session, invocation) : Workspace.OfScript(script);
            var document = await LockAsync(invocation, session, workspace, cancellationToken).ConfigureAwait(false);
            if (invocation.Parsed.Flag(WorkspaceMetadataCommand.Sync))
            {
                await SyncAsync(invocation, session, workspace, cancellationToken).ConfigureAwait(false);
            }

            var path = EnvironmentLocation.Of(session, workspace, SyncMapping.Active(invocation.Parsed));
            var environment = Directory.Exists(path) ? await session.Jobs.Environments.InspectAsync(path, cancellationToken).ConfigureAwait(false) : null;
            invocation.Host.Output.WriteImportant(WorkspaceDescription.Of(document, GraphPlace.Of(workspace), environment));
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    private static async Task<LockDocument> LockAsync(CommandInvocation invocation, CommandSession session, Workspace workspace, CancellationToken cancellationToken)
    {
        var (mode, origin) = LockModes.Of(invocation);
        var request = new LockRequest { Workspace = workspace, Mode = LockModes.OfView(mode, workspace), ModeOrigin = origin, Python = invocation.Parsed.Value(PythonOptions.Python) };
        var result = await LockOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
        if (mode != LockMode.Frozen)
        {
            var output = invocation.Host.Output;
            output.WriteStatus(SummaryText.Line("Resolved", result.Lock.Packages.Count, result.Elapsed, output.ColorsError));
            result.TellWarnings(session);
        }

        return result.Lock;
    }

    // The lock is fresh: what it says is brought into the environment, for all members.
    private static Task<SyncResult> SyncAsync(CommandInvocation invocation, CommandSession session, Workspace workspace, CancellationToken cancellationToken) => SyncOperation.RunAsync(
        session,
        new SyncRequest
        {
            Target = InstallTarget.Select(workspace, [], all: true),
            LockMode = workspace.Script is { HasLock: false } ? LockMode.Write : LockMode.Frozen,
            Extras = new ExtraSelection { All = true },
            Groups = new GroupSelection { All = true },
            IsExact = invocation.Parsed.Flag(WorkspaceMetadataCommand.Exact),
            Active = SyncMapping.Active(invocation.Parsed),
            Python = invocation.Parsed.Value(PythonOptions.Python),
            IsBrief = true,
        },
        cancellationToken);
}
