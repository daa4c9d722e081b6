using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Installation.Removal;
using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Execution;

/// <summary>One execution of a plan, with the lock held.</summary>
internal sealed class InstallRun(
    InstallPlan plan, EnvironmentLayout environment, IPackageCache cache, IArtifactSource source, InstallOptions options, InstallFaults faults, IReadOnlyList<string> roots)
{
    private readonly WheelRules rules = new(environment, options.SkipFilenameCheck);

    public async Task<InstallReport> RunAsync(CancellationToken cancellationToken)
    {
        StagingArea.RemoveStale(environment.RootPath);
        var start = options.Clock.GetTimestamp();
        var preparation = new WheelPreparation(cache, options.ReportsTransfers ? new ReportingSource(source, options.Diagnostics) : source, options, rules);
        var wheels = await preparation.PrepareAsync(plan.Installs, cancellationToken).ConfigureAwait(false);
        var prepareTime = options.Clock.GetElapsedTime(start);
        var (uninstallTime, installTime) = (TimeSpan.Zero, TimeSpan.Zero);
        if (!plan.IsEmpty)
        {
            (uninstallTime, installTime) = await ChangeAsync(preparation, wheels, cancellationToken).ConfigureAwait(false);
        }

        var compileStart = options.Clock.GetTimestamp();
        var compiled = options.Bytecode is null ? (int?)null : await new BytecodeCompiler(environment, options).CompileAsync(cancellationToken).ConfigureAwait(false);
        return new InstallReport
        {
            Changes = InstallSummary.Changes(plan.Replaced.Concat(plan.Extraneous), wheels.Select(static wheel => (wheel.Request, wheel.Artifact.FileName.Version))),
            Prepared = wheels.Count(static wheel => wheel.IsNew),
            PrepareTime = prepareTime,
            Uninstalled = plan.Replaced.Count + plan.Extraneous.Count,
            UninstallTime = uninstallTime,
            Installed = wheels.Length,
            InstallTime = installTime,
            Compiled = compiled,
            CompileTime = options.Clock.GetElapsedTime(compileStart),
        };
    }

    private async Task<(TimeSpan Uninstall, TimeSpan Install)> ChangeAsync(WheelPreparation preparation, PreparedWheel[] wheels, CancellationToken cancellationToken)
    {
        var removing = plan.Replaced.Concat(plan.Extraneous).ToList();
        var planner = new RemovalPlanner(environment, options.Diagnostics);
        var removals = removing.ConvertAll(planner.Plan);
        var start = options.Clock.GetTimestamp();
        var staging = StagingArea.Create(environment.RootPath);
        try
        {
            var placements = await StageAsync(preparation, wheels, staging, cancellationToken).ConfigureAwait(false);
            faults.Pass(InstallFault.Staged);
            cancellationToken.ThrowIfCancellationRequested();
            var intent = new Intent { Staging = staging.FullPath, Removals = removals, Placements = placements };
            var stageTime = options.Clock.GetElapsedTime(start);
            return Commit(intent, removing, stageTime);
        }
        catch when (!JournalRecovery.IsNeeded(environment.RootPath))
        {
            staging.Remove();
            throw;
        }
    }

    private (TimeSpan Uninstall, TimeSpan Install) Commit(Intent intent, List<InstalledDistribution> removing, TimeSpan stageTime)
    {
        try
        {
            JournalFile.Write(environment.RootPath, intent);
            faults.Pass(InstallFault.JournalWritten);
            var runner = new IntentRunner(environment.RootPath, roots, options.Diagnostics, faults);
            var start = options.Clock.GetTimestamp();
            foreach (var legacy in removing.Where(static item => item.Kind == InstalledKind.LegacyEditable))
            {
                EasyInstallFile.RemoveLine(legacy.MetadataPath);
            }

            runner.Remove(intent);
            var uninstallTime = options.Clock.GetElapsedTime(start);
            start = options.Clock.GetTimestamp();
            runner.Place(intent);
            runner.Finish();
            faults.Pass(InstallFault.JournalDeleted);
            StagingArea.RemoveStale(environment.RootPath);
            return (uninstallTime, stageTime + options.Clock.GetElapsedTime(start));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(InstallErrors.EnvironmentNotWritable, $"Failed to change the environment at `{environment.RootPath}`", exception)
            {
                Hint = JournalRecovery.IsNeeded(environment.RootPath) ? "The change was interrupted; the next command completes it" : null,
            };
        }
    }

    private async Task<List<Placement>> StageAsync(WheelPreparation preparation, PreparedWheel[] wheels, StagingArea staging, CancellationToken cancellationToken)
    {
        var stager = new WheelStager(cache, options, rules);
        var placements = new List<Placement>[wheels.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.ConcurrentInstalls), CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, wheels.Length, parallel, async (index, token) =>
        {
            var folder = Path.Combine(staging.FullPath, index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            try
            {
                placements[index] = await stager.StageAsync(wheels[index], folder, token).ConfigureAwait(false);
            }
            catch (PyToolException exception) when (string.Equals(exception.Code, InstallErrors.CacheEntryDamaged, StringComparison.Ordinal))
            {
                // The cache has dropped the entry: fetched again it is right, or the failure is final.
                wheels[index] = await preparation.HealAsync(wheels[index], token).ConfigureAwait(false);
                placements[index] = await stager.StageAsync(wheels[index], folder + "a", token).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        var all = new List<Placement>();
        foreach (var list in placements)
        {
            all.AddRange(list);
        }

        return all;
    }
}
