using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Syncing;
using PyTool.Projects.Settings;

namespace PyTool.Core.Concrete;

/// <summary>Brings the result of a resolution into an environment. Says nothing: see <see cref="SyncReporter"/>.</summary>
public static class EnvironmentInstaller
{
    /// <summary>What would change.</summary>
    public static InstallPlan Plan(ConcreteWorld world, EnvironmentInstallRequest request)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(request);
        return InstallPlanner.Plan(new InstallPlanRequest
        {
            Distributions = request.Distributions,
            Environment = request.Environment,
            IsExact = request.IsExact && !request.Environment.Layout.IsReadOnly,
            IsStrict = request.IsStrict,
            ReinstallAll = world.Session.Settings.IsSet(SettingKeys.Reinstall),
            Spared = request.Spared,
        });
    }

    /// <summary>Plans and changes.</summary>
    /// <returns>What was done.</returns>
    /// <exception cref="PyToolException">A distribution cannot be had, or the environment cannot be changed.</exception>
    public static Task<InstallReport> InstallAsync(ConcreteWorld world, EnvironmentInstallRequest request, CancellationToken cancellationToken) =>
        ExecuteAsync(world, request, Plan(world, request), cancellationToken);

    /// <summary>Carries out a plan of <see cref="Plan"/>.</summary>
    public static Task<InstallReport> ExecuteAsync(ConcreteWorld world, EnvironmentInstallRequest request, InstallPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(request);
        var session = world.Session;
        var options = InstallSettings.Of(session, request.Lock, world.Builder);
        return Installer.ExecuteAsync(plan, request.Environment.Layout, session.Jobs.Cache, world.Client.Artifacts, options, cancellationToken);
    }
}
