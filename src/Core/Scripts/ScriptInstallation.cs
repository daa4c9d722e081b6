using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Concrete;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects.Scripts;
using PyTool.Projects.Settings;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Scripts;

/// <summary>Installs what a script without lock needs: resolved for its interpreter alone.</summary>
internal sealed class ScriptInstallation(CommandSession session, SyncRequest request, ProjectEnvironmentResult environment)
{
    /// <summary>Tells, unless briefly, which environment the script has.</summary>
    public static void TellEnvironment(CommandSession session, SyncRequest request, ProjectEnvironmentResult environment)
    {
        if (request.IsBrief || request.HidesPlaces)
        {
            return;
        }

        var isDry = request.DryRun || request.Check;
        var verb = environment.Action switch
        {
            ProjectEnvironmentAction.Create => isDry ? "Would create" : "Creating",
            ProjectEnvironmentAction.Replace => isDry ? "Would update" : "Updating",
            _ => isDry ? "Would use" : "Using",
        };
        session.Tell($"{verb} script environment at: {UserPath.Display(environment.Path, session.WorkingDirectory)}");
    }

    /// <summary>Demands a lock where the mode does.</summary>
    /// <exception cref="PyToolException">There is none.</exception>
    public static void CheckLock(CommandSession session, SyncRequest request, ScriptFile script)
    {
        if (request.ScriptNeedsLock && (request.LockMode is LockMode.Locked or LockMode.Frozen) && !script.HasLock)
        {
            var shown = UserPath.Display(script.Path, session.WorkingDirectory);
            throw new PyToolException(ScriptErrors.NoLock, $"`uv sync {request.ModeOrigin}` requires a script lockfile; run `uv lock --script {shown}` to lock the script");
        }
    }

    public async Task<SyncResult> RunAsync(CancellationToken cancellationToken)
    {
        var workspace = request.Target.Workspace;
        CheckLock(session, request, workspace.Script!);
        var target = ConcreteTarget.Of(environment.Interpreter, request.Platform);
        var conversion = RequirementConversion.Of(session);
        var wanted = new LockTargetReader(workspace, session.Settings, LockRun.Lowering(session), conversion).Read(RequiresPython.AtLeast(target.Version));
        var inputs = new ConcreteInputs { Requirements = wanted.Requirements, Constraints = wanted.Constraints, Overrides = wanted.Overrides, Exclusions = wanted.Exclusions };
        if (!request.IsExact && MayStay() && new InstalledSatisfaction(session, target, environment.Snapshot.Distributions).IsSatisfied(inputs))
        {
            return new SyncResult { Environment = environment, Report = new InstallReport() };
        }

        var world = ConcreteWorld.Open(session, target, new ConcreteWorldOptions { FurtherIndexes = workspace.Indexes, BuildEnvironment = environment.Snapshot.Layout, Refresh = Refresh() });
        var resolution = await ResolveAsync(world, inputs, cancellationToken).ConfigureAwait(false);
        if (!request.IsBrief)
        {
            session.Tell(ElapsedText.Count("Resolved", resolution.Nodes.Count, resolution.Elapsed));
        }

        return new SyncResult { Environment = environment, Report = await InstallAsync(world, resolution, cancellationToken).ConfigureAwait(false) };
    }

    private async Task<ConcreteResolution> ResolveAsync(ConcreteWorld world, ConcreteInputs inputs, CancellationToken cancellationToken)
    {
        try
        {
            var resolver = ConcreteResolver.In(world, new FileChoiceOptions { WritesNotEditable = true });
            return await resolver.ResolveAsync(ConcreteRequest.Of(session.Settings, inputs, Preferences()), cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (string.Equals(exception.Code, ConcreteErrors.NoSolution, StringComparison.Ordinal))
        {
            throw new PyToolException(exception.Code, "No solution found when resolving script dependencies", exception.InnerException) { ExitCode = exception.ExitCode, Hint = exception.Hint };
        }
    }

    // What is installed stays where it may; its files still come from an index, so that it can be installed anew.
    private List<VersionPreference> Preferences()
    {
        var upgraded = session.Settings.Get(SettingKeys.UpgradePackage, []).Select(static requirement => requirement.Name).ToHashSet();
        return session.Settings.IsSet(SettingKeys.Upgrade) ? []
            : [.. environment.Snapshot.Distributions.Where(there => !upgraded.Contains(there.Name)).Select(static there => new VersionPreference { Name = there.Name, Version = there.Version })];
    }

    private async Task<InstallReport> InstallAsync(ConcreteWorld world, ConcreteResolution resolution, CancellationToken cancellationToken)
    {
        var start = session.Clock.GetTimestamp();
        var distributions = resolution.Distributions;
        var install = new EnvironmentInstallRequest
        {
            Environment = environment.Snapshot, Lock = environment.Lock, Distributions = distributions, IsExact = request.IsExact, IsStrict = true,
        };
        var plan = EnvironmentInstaller.Plan(world, install);
        if (request.DryRun || request.Check)
        {
            return await SyncOperation.ForeseeAsync(session, request, plan, distributions.Count, start, cancellationToken).ConfigureAwait(false);
        }

        var report = await EnvironmentInstaller.ExecuteAsync(world, install, plan, cancellationToken).ConfigureAwait(false);
        if (plan.IsEmpty && !request.IsBrief)
        {
            SyncReporter.TellChecked(session, distributions.Count, session.Clock.GetElapsedTime(start));
        }

        SyncReporter.Tell(session, report, request.IsBrief);
        return report;
    }

    private Index.Caching.RefreshPolicy? Refresh()
    {
        var now = session.Clock.GetUtcNow();
        return request.Refresh ? Index.Caching.RefreshPolicy.All(now) : request.RefreshPackages.Count > 0 ? Index.Caching.RefreshPolicy.Packages(request.RefreshPackages, now) : null;
    }

    // Whoever asks for something newer, or for a new installation, wants no answer from what is there.
    private bool MayStay()
    {
        var settings = session.Settings;
        return !request.Refresh && request.RefreshPackages.Count == 0 && !settings.IsSet(SettingKeys.Upgrade) && settings.Get(SettingKeys.UpgradePackage, []).Count == 0
            && !settings.IsSet(SettingKeys.Reinstall) && settings.Get(SettingKeys.ReinstallPackage, []).Count == 0;
    }
}
