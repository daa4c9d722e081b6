using PyTool.Abstractions.Plugins;
using PyTool.Core.FastPath;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
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
        Refuse(parsed);
        var script = ScriptArgument.Require(invocation);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            if (FastPathReplay.Sync(session))
            {
                return 0;
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
                DryRun = parsed.Flag(ReportOptions.DryRun),
                Check = parsed.Flag(ReportOptions.Check),
                Active = SyncMapping.Active(parsed),
                Python = parsed.Value(PythonOptions.Python),
                NoEditable = parsed.Flag(EditableOptions.NoEditable),
                NoEditablePackages = SyncMapping.Packages(parsed, EditableOptions.NoEditablePackage),
                Refresh = parsed.Flag(RefreshOptions.Refresh),
                RefreshPackages = SyncMapping.Packages(parsed, RefreshOptions.RefreshPackage),
            };
            await SyncOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
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

    private static void Refuse(ParsedCommand parsed)
    {
        foreach (var option in new[] { PlatformOptions.PythonPlatform })
        {
            if (parsed.IsGiven(option))
            {
                throw new PyToolException("PT1003", $"the option `{option.Name}` is not supported yet");
            }
        }

        if (parsed.Value(ReportOptions.OutputFormat) == "json")
        {
            throw new PyToolException("PT1003", "`--output-format json` is not supported yet");
        }
    }
}
