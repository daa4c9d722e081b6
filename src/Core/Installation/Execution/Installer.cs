using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Installation.Plans;

namespace PyTool.Core.Installation.Execution;

/// <summary>Executes install plans: fetch and build everything, remove everything that goes, put everything new in place. A kill at any instant leaves the old
/// environment, or one that the next command completes.</summary>
public static class Installer
{
    /// <summary>Executes a plan.</summary>
    /// <param name="plan">What changes, from <see cref="InstallPlanner"/>.</param>
    /// <param name="environment">Where.</param>
    /// <param name="cache">Keeps and links wheels.</param>
    /// <param name="source">Opens wheels that are not cached.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the work before the first change; from then on the change is completed.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="PyToolException">A wheel cannot be had or is refused, a distribution cannot be removed, or the environment cannot be changed. Nothing has been changed then,
    /// unless the message speaks of an interrupted change, which the next command completes.</exception>
    public static Task<InstallReport> ExecuteAsync(
        InstallPlan plan, EnvironmentLayout environment, IPackageCache cache, IArtifactSource source, InstallOptions options, CancellationToken cancellationToken) =>
        ExecuteAsync(plan, environment, cache, source, options, InstallFaults.Inert, cancellationToken);

    internal static async Task<InstallReport> ExecuteAsync(
        InstallPlan plan, EnvironmentLayout environment, IPackageCache cache, IArtifactSource source, InstallOptions options, InstallFaults faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(options);
        if (options.DryRun)
        {
            return InstallSummary.Foresee(plan);
        }

        if (environment.IsReadOnly && !plan.IsEmpty)
        {
            throw new PyToolException(InstallErrors.ReadOnly, $"The environment at `{environment.RootPath}` is read-only and does not hold what is needed");
        }

        if (plan.IsEmpty && options.Bytecode is null)
        {
            return new InstallReport();
        }

        using var taken = options.Lock is null
            ? await EnvironmentLock.AcquireAsync(environment.RootPath, options.LockTimeout, options.Clock, options.Diagnostics, cancellationToken).ConfigureAwait(false)
            : null;
        var roots = JournalRecovery.Roots(environment.RootPath, environment.Scheme);
        JournalRecovery.Complete(environment.RootPath, roots, keepUnusable: false, options.Diagnostics);
        return await new InstallRun(plan, environment, cache, source, options, faults, roots).RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
