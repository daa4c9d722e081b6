using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Pip.Environments;
using PyTool.Core.Pip.Inspecting;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Installing;

/// <summary>Installs packages into an environment (<c>pip install</c>), or makes it hold exactly what a file lists (<c>pip sync</c>).</summary>
public sealed class PipInstallOperation
{
    private readonly CommandSession _session;
    private readonly PipInstallRequest _request;
    private readonly ParsedInputs _parsed;
    private readonly PipEnvironment _environment;
    private readonly ConcreteWorld _world;
    private readonly PipRefresh _refresh;
    private readonly InstalledMetadata _installed;

    private PipInstallOperation(CommandSession session, PipInstallRequest request, ParsedInputs parsed, PipEnvironment environment)
    {
        _session = PipSettings.Apply(session, parsed.Options);
        _request = request;
        _parsed = parsed;
        _environment = environment;
        _installed = new InstalledMetadata(environment.Snapshot.Distributions);
        _refresh = new PipRefresh(_session, request.Refresh);
        _world = ConcreteWorld.Open(_session, PipTargets.Of(environment.Interpreter, request.PythonVersion, request.PythonPlatform), new ConcreteWorldOptions
        {
            Refresh = _refresh.Policy, Builds = PipSettings.Builds(_session, parsed.BuildConstraints), BuildEnvironment = environment.Snapshot.Layout, Installed = _installed,
        });
    }

    private bool IsDry => _request.DryRun || _request.Check;

    private bool RequiresHashes => _request.RequireHashes || _parsed.Options.RequireHashes;

    /// <summary>Does what the request asks for.</summary>
    /// <exception cref="PyToolException">A requirement is wrong, there is no solution, or the environment cannot be changed.</exception>
    public static async Task<PipInstallResult> RunAsync(CommandSession session, PipInstallRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        var parsed = InputParser.Parse(session, request.Sources);
        CheckExtras(parsed);
        if (request.IsSync && IsEmpty(parsed) && !request.AllowEmpty)
        {
            session.Tell("No requirements found (hint: use `--allow-empty-requirements` to clear the environment)");
            return new PipInstallResult { Report = new InstallReport() };
        }

        using var environment = await PipEnvironment.FindAsync(session, request.Environment, cancellationToken).ConfigureAwait(false);
        var report = await new PipInstallOperation(session, request, parsed, environment).RunAsync(cancellationToken).ConfigureAwait(false);
        return new PipInstallResult { Report = report, IsOutdated = request.Check && report.Changes.Count + report.Installed + report.Uninstalled > 0 };
    }

    private static bool IsEmpty(ParsedInputs parsed) => parsed.Requirements.Count == 0 && parsed.Projects.Count == 0 && parsed.Groups.Count == 0 && parsed.PyLock is null;

    private static void CheckExtras(ParsedInputs parsed)
    {
        if ((parsed.Extras.All || parsed.Extras.Extras.Count > 0) && parsed.Projects.Count == 0 && parsed.PyLock is null)
        {
            throw new PyToolException(PipErrors.Request, "Requesting extras requires a `pylock.toml`, `pyproject.toml`, `setup.cfg`, or `setup.py` file") { Hint = "Use `package[extra]` syntax instead" };
        }
    }

    private async Task<InstallReport> RunAsync(CancellationToken cancellationToken)
    {
        var start = _session.Clock.GetTimestamp();
        if (_parsed.PyLock is { } lockFile)
        {
            WarnOfPreview();
            var locked = await new PyLockSelection(_world, _parsed.Extras, _parsed.Groups, _refresh.Refetches).ReadAsync(lockFile, cancellationToken).ConfigureAwait(false);
            return await ApplyAsync(locked, null, start, cancellationToken).ConfigureAwait(false);
        }

        var inputs = await InputResolver.ResolveAsync(_world, _parsed, cancellationToken).ConfigureAwait(false);
        if (_request.NoEditable || _request.NoEditablePackages.Count > 0)
        {
            inputs = EditableFilter.Apply(inputs, _request.NoEditable, _request.NoEditablePackages);
        }

        var concrete = inputs.ToInputs();
        if (MayBeFresh() && new InstalledFit(_session, _environment.Snapshot, _world.Target.Markers).Check(concrete, _request.NoDependencies) is not null)
        {
            return Fresh(concrete, start);
        }

        var hashes = RequiresHashes || _request.VerifyHashes ? HashRules.Collect(inputs, _world.Target.Markers, RequiresHashes) : RequiredHashes.None;
        var resolution = await ResolveAsync(concrete, hashes, cancellationToken).ConfigureAwait(false);
        if (RequiresHashes)
        {
            HashRules.CheckSolution(resolution, hashes);
        }

        _session.Tell(resolution.Nodes.Count == 0 ? $"Resolved in {ElapsedText.Of(_session.Clock.GetElapsedTime(start))}" : ElapsedText.Count("Resolved", resolution.Nodes.Count, _session.Clock.GetElapsedTime(start)));
        return await ApplyAsync(resolution.Distributions, resolution, _session.Clock.GetTimestamp(), cancellationToken).ConfigureAwait(false);
    }

    private void WarnOfPreview()
    {
        var settings = _session.Settings;
        if (!settings.IsSet(SettingKeys.Preview) && (settings.Find(SettingKeys.PreviewFeatures)?.Value is not { } features || !(features.All ?? features.Names.Contains("pylock"))))
        {
            _session.Warn("The `--pylock` option is experimental and may change without warning. Pass `--preview-features pylock` to disable this warning.");
        }
    }

    private bool MayBeFresh()
    {
        var settings = _session.Settings;
        return !_request.IsSync && !_request.IsExact && !RequiresHashes && _parsed.Projects.Count == 0 && _parsed.Groups.Count == 0 && !settings.IsSet(SettingKeys.Reinstall)
            && settings.Get(SettingKeys.ReinstallPackage, []).Count == 0 && !settings.IsSet(SettingKeys.Upgrade) && settings.Get(SettingKeys.UpgradePackage, []).Count == 0;
    }

    private InstallReport Fresh(ConcreteInputs inputs, long start)
    {
        SyncReporter.TellChecked(_session, inputs.Requirements.Count, _session.Clock.GetElapsedTime(start));
        if (IsDry)
        {
            _session.Tell("Would make no changes");
        }

        return new InstallReport();
    }

    private Task<ConcreteResolution> ResolveAsync(ConcreteInputs inputs, RequiredHashes hashes, CancellationToken cancellationToken)
    {
        var resolver = ConcreteResolver.In(_world, new FileChoiceOptions { Hashes = hashes, Refreshes = _refresh.Refetches });
        var request = ConcreteRequest.Of(_session.Settings, inputs, _installed.Preferences(IsKept), _request.NoDependencies || _request.IsSync);
        LowerBounds.Warn(_session, request);
        return resolver.ResolveAsync(request, cancellationToken);
    }

    private bool IsKept(PackageName name)
    {
        var settings = _session.Settings;
        return !settings.IsSet(SettingKeys.Reinstall) && !settings.IsSet(SettingKeys.Upgrade) && !settings.Get(SettingKeys.ReinstallPackage, []).Contains(name)
            && settings.Get(SettingKeys.UpgradePackage, []).All(requirement => requirement.Name != name)
            && _installed.Distribution(name) is { } there && (there.DirectUrlJson is null || !RequiresHashes);
    }

    private async Task<InstallReport> ApplyAsync(IReadOnlyList<RequestedDistribution> distributions, ConcreteResolution? resolution, long start, CancellationToken cancellationToken)
    {
        var request = new EnvironmentInstallRequest
        {
            Environment = _environment.Snapshot, Lock = _environment.Lock, Distributions = distributions, IsExact = _request.IsSync || _request.IsExact,
        };
        var plan = EnvironmentInstaller.Plan(_world, request);
        var report = IsDry ? await ForeseeAsync(plan, distributions.Count, start, cancellationToken).ConfigureAwait(false)
            : await InstallAsync(request, plan, start, cancellationToken).ConfigureAwait(false);
        if (resolution is not null)
        {
            await ResolutionWarnings.TellAsync(_world, resolution, cancellationToken).ConfigureAwait(false);
        }

        if (_request.Strict && !IsDry)
        {
            TellProblems(distributions);
        }

        return report;
    }

    private async Task<InstallReport> ForeseeAsync(InstallPlan plan, int count, long start, CancellationToken cancellationToken)
    {
        if (plan.IsEmpty)
        {
            SyncReporter.TellChecked(_session, count, _session.Clock.GetElapsedTime(start));
            _session.Tell("Would make no changes");
            return new InstallReport();
        }

        await SyncReporter.ForeseeAsync(_session, plan, cancellationToken).ConfigureAwait(false);
        return InstallSummary.Foresee(plan);
    }

    private async Task<InstallReport> InstallAsync(EnvironmentInstallRequest request, InstallPlan plan, long start, CancellationToken cancellationToken)
    {
        if (plan.IsEmpty)
        {
            SyncReporter.TellChecked(_session, request.Distributions.Count, _session.Clock.GetElapsedTime(start));
            if (!_session.Settings.IsSet(SettingKeys.CompileBytecode))
            {
                return new InstallReport();
            }
        }

        var report = await EnvironmentInstaller.ExecuteAsync(_world, request, plan, cancellationToken).ConfigureAwait(false);
        SyncReporter.Tell(_session, report, isBrief: false);
        return report;
    }

    private void TellProblems(IReadOnlyList<RequestedDistribution> distributions)
    {
        var layout = _environment.Snapshot.Layout;
        var present = PackageFolders.Scan(layout.Scheme);
        var names = distributions.Select(static item => item.Name).ToHashSet();
        foreach (var problem in InstalledProblems.Find(present, layout.Interpreter.Version, _world.Target.Markers, layout.Interpreter.Tags))
        {
            if (names.Contains(problem.Name))
            {
                _session.Warn(problem.Text);
            }
        }
    }
}
