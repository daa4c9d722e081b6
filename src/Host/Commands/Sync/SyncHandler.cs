using PyTool.Core.FastPath;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Host.Settings;
using PyTool.Projects;
using PyTool.Projects.Scripts;
using PyTool.Projects.Workspaces;

namespace PyTool.Host.Commands.Sync;

/// <summary>Runs <c>pytool sync</c>.</summary>
internal static class SyncHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var isJson = parsed.Value(ReportOptions.OutputFormat) == "json";
        var script = ScriptArgument.Require(invocation);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            if (FastPathReplay.Sync(session))
            {
                return 0;
            }

            // uv warns of the form only where its preview is on.
            if (isJson && PreviewNames.IsOn(session.Settings, "json-output"))
            {
                session.Warn("The `--output-format json` option is experimental and the schema may change without warning. Pass `--preview-features json-output` to disable this warning.");
            }

            var (mode, origin) = SyncMapping.Mode(parsed);
            var request = new SyncRequest
            {
                Target = Select(invocation, session, script, mode),
                Extras = SyncMapping.Extras(parsed),
                Groups = SyncMapping.Groups(parsed),
                Filter = SyncMapping.Filter(parsed),
                LockMode = mode,
                ModeOrigin = origin,
                IsExact = !parsed.Flag(SyncCommand.Inexact),
                HidesPlaces = isJson,
                DryRun = parsed.Flag(ReportOptions.DryRun),
                Check = parsed.Flag(ReportOptions.Check),
                Active = SyncMapping.Active(parsed),
                Python = parsed.Value(PythonOptions.Python),
                Platform = parsed.Value(PlatformOptions.PythonPlatform),
                NoEditable = parsed.Flag(EditableOptions.NoEditable),
                NoEditablePackages = SyncMapping.Packages(parsed, EditableOptions.NoEditablePackage),
                Refresh = parsed.Flag(RefreshOptions.Refresh),
                RefreshPackages = SyncMapping.Packages(parsed, RefreshOptions.RefreshPackage),
            };
            var result = await SyncOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
            if (isJson)
            {
                invocation.Host.Output.WriteImportant(SyncJson.Of(request, result));
            }

            result.ThrowIfOutdated(request);
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    private static InstallTarget Select(CommandInvocation invocation, CommandSession session, ScriptFile? script, LockMode mode)
    {
        var options = new DiscoveryOptions { CacheDirectory = session.CacheDirectory, AllowMissingMembers = mode == LockMode.Frozen };
        var workspace = ScriptArgument.Workspace(invocation, session, script, options);
        try
        {
            return InstallTarget.Select(workspace, SyncMapping.Packages(invocation.Parsed, SyncCommand.Package), invocation.Parsed.Flag(ProjectScopeOptions.AllPackages));
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }
}
