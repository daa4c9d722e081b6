using PyTool.Core.FastPath;
using PyTool.Core.Locking;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Locking;

/// <summary>Runs <c>pytool lock</c> and tells what changed.</summary>
internal static class LockHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var given = parsed.Value(ProjectScopeOptions.Script);
        var script = given is null ? null : ScriptReader.Find(given, invocation.Host.WorkingDirectory);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            if (given is not null)
            {
                script ??= await ScriptReader.BeginAsync(session, given, parsed.Value(PythonOptions.Python), cancellationToken).ConfigureAwait(false);
            }

            var start = session.Clock.GetTimestamp();
            if (FastPathReplay.Lock(session) is { } count)
            {
                invocation.Host.Output.WriteStatus(SummaryText.Line("Resolved", count, session.Clock.GetElapsedTime(start), invocation.Host.Output.ColorsError));
                return 0;
            }

            var (mode, origin) = Mode(parsed);
            var request = new LockRequest
            {
                Workspace = ScriptArgument.Workspace(invocation, session, script, new DiscoveryOptions { RequireProject = true, CacheDirectory = session.CacheDirectory }),
                Mode = mode,
                ModeOrigin = origin,
                Python = parsed.Value(PythonOptions.Python),
                Refresh = parsed.Flag(RefreshOptions.Refresh),
                RefreshPackages = [.. parsed.Values(RefreshOptions.RefreshPackage).Select(PackageName.Parse)],
                UpgradeGroups = [.. parsed.Values(UpgradeOptions.UpgradeGroup).Select(GroupName.Parse)],
            };
            var result = await LockOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
            Report(invocation.Host.Output, session, mode, origin, result);
            if (mode != LockMode.Frozen)
            {
                FastPathRecorder.KeepLock(session, request, result);
            }

            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    private static (LockMode Mode, string Origin) Mode(ParsedCommand parsed)
    {
        (OptionSpec Option, LockMode Mode)[] modes =
        [
            (LockCommand.Check, LockMode.Locked), (LockCommand.Locked, LockMode.Locked), (LockCommand.CheckExists, LockMode.Frozen), (LockCommand.Frozen, LockMode.Frozen),
            (ReportOptions.DryRun, LockMode.DryRun),
        ];
        foreach (var (option, mode) in modes)
        {
            if (parsed.Flag(option))
            {
                return (mode, parsed.VariableOf(option) is { } variable ? variable + "=1" : option.Name);
            }
        }

        return (LockMode.Write, "");
    }

    private static void Report(ConsoleOutput output, CommandSession session, LockMode mode, string origin, LockResult result)
    {
        if (mode == LockMode.Frozen)
        {
            session.Warn($"The lockfile at `{Path.GetFileName(result.Path)}` was only checked for validity, not whether it is up-to-date, because `{origin}` was provided; use `--check` instead");
            return;
        }

        var count = result.Lock.Packages.Count;
        output.WriteStatus(SummaryText.Line("Resolved", count, result.Elapsed, output.ColorsError));
        result.TellWarnings(session);
        foreach (var change in result.Changes)
        {
            output.WriteStatus(Describe(change, mode == LockMode.DryRun));
        }

        if (mode == LockMode.DryRun && result.Changes.Count == 0)
        {
            output.WriteStatus(result.IsChanged ? "Lockfile changes detected" : "No lockfile changes detected");
        }
    }

    private static string Describe(LockChange change, bool isDryRun)
    {
        var (before, now) = (string.Join(", ", change.Before), string.Join(", ", change.Now));
        return change switch
        {
            { Before.Count: 0 } => $"{(isDryRun ? "Add" : "Added")} {change.Name} {now}",
            { Now.Count: 0 } => $"{(isDryRun ? "Remove" : "Removed")} {change.Name} {before}",
            _ => $"{(isDryRun ? "Update" : "Updated")} {change.Name} {before} -> {now}",
        };
    }
}
