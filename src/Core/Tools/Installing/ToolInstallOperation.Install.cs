using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Core.Tools.Receipts;
using PyTool.Core.Tools.Shells;
using PyTool.Core.Tools.Targets;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Installing;

public sealed partial class ToolInstallOperation
{
    private bool Upgrades(ToolTarget target) => target.IsLatest || _session.Settings.IsSet(SettingKeys.Upgrade) || _session.Settings.Get(SettingKeys.UpgradePackage, []).Count > 0;

    // Nothing is asked of any index when the receipt says the same and the environment holds it.
    private bool IsInstalled(ToolTarget target, ToolInputs inputs, ToolReceipt? previous, EnvironmentSnapshot? present)
    {
        if (previous is null || present is null || Upgrades(target) || _session.Settings.IsSet(SettingKeys.Reinstall) || _session.Settings.Get(SettingKeys.ReinstallPackage, []).Count > 0)
        {
            return false;
        }

        return inputs.Requirements[0].Source is not PackageSource.LocalDirectory
            && IsSame(inputs.Requirements, previous.Requirements) && IsSame(inputs.Constraints, previous.Constraints) && IsSame(inputs.Overrides, previous.Overrides)
            && IsSame(inputs.BuildConstraints, previous.BuildConstraints) && inputs.Excludes.SequenceEqual(previous.Excludes)
            && new InstalledRequirements(present, inputs.Constraints, inputs.Overrides, inputs.Excludes).Satisfy(inputs.Requirements);
    }

    private static bool IsSame(IReadOnlyList<PackageRequirement> left, IReadOnlyList<PackageRequirement> right) =>
        left.Count == right.Count && left.Select(ReceiptRequirements.Identity).SequenceEqual(right.Select(ReceiptRequirements.Identity), StringComparer.Ordinal);

    private void Keep(ToolTarget target, ToolInputs inputs, ToolReceipt previous, EnvironmentSnapshot present)
    {
        var options = ToolOptions.Of(_session.Settings, _session.Clock.GetUtcNow());
        if (!string.Equals(options.Identity, previous.Options.Identity, StringComparison.Ordinal))
        {
            using var build = ToolEnvironmentBuild.Continue(_session, _tools.PathOf(inputs.Requirements[0].Name), present);
            build.Publish(previous.With(previous.EntryPoints, options));
        }

        CommandPlan.Restore(present, previous);
        _session.Tell($"`{_request.From ?? target.Text}` is already installed");
    }

    private async Task InstallAsync(
        ToolTarget target, ToolInputs inputs, ToolReceipt? previous, EnvironmentSnapshot? present, ToolPython python, Interpreter interpreter, CancellationToken cancellationToken)
    {
        var name = inputs.Requirements[0].Name;
        var session = Effective(inputs.Requirements[0]);
        var (resolution, chosen) = await ToolResolution.SolveAsync(
            _session, present?.Layout.Interpreter ?? interpreter, canChange: !python.IsExplicit && present is null, inputs.Requirements[0],
            at => Resolve(session, target, inputs, present, at, cancellationToken), cancellationToken).ConfigureAwait(false);
        _session.Tell(ElapsedText.Count("Resolved", resolution.Distributions.Count, resolution.Elapsed));
        var place = _tools.PathOf(name);
        using var build = present is null
            ? await ToolEnvironmentBuild.CreateAsync(_session, place, chosen, python.Request, cancellationToken).ConfigureAwait(false)
            : ToolEnvironmentBuild.Continue(_session, place, present);
        var start = _session.Clock.GetTimestamp();
        var quiet = ToolSession.WithoutBytecode(session);
        var world = World(chosen, inputs, present, session: quiet);
        var report = await build.InstallAsync(world, resolution.Distributions, cancellationToken).ConfigureAwait(false);
        var plan = CommandPlan.Make(
            build.Snapshot, name, [.. _request.Inputs.WithExecutablesFrom.Select(static requirement => requirement.Name)], _tools.Places, previous, _request.Force);
        if (plan.Failure is { } failure)
        {
            Tell(report, resolution, start);
            Fail(name, plan, previous, failure);
        }

        build.Publish(Receipt(inputs, plan));
        plan.Link(PlaceLayout.Move(build.Snapshot.Layout.Scheme.Scripts, build.Snapshot.Layout.RootPath, place), previous);
        Tell(ToolReports.WithCompiled(report, await ToolEnvironmentBuild.CompileAsync(world, _session, place, cancellationToken).ConfigureAwait(false)), resolution, start);
        Write(plan);
        ShellSetup.WarnOfSearchPath(_session, _tools.Places);
    }

    private Task<ConcreteResolution> Resolve(CommandSession session, ToolTarget target, ToolInputs inputs, EnvironmentSnapshot? present, Interpreter interpreter, CancellationToken cancellationToken)
    {
        var tool = inputs.Requirements[0].Name;
        var refresh = ToolRefresh.Of(session.Settings, _request.Refresh, [.. _request.RefreshPackages, .. target.IsLatest ? [tool] : Array.Empty<PackageName>()]);
        var world = World(interpreter, inputs, present, refresh.Policy(_session.Clock.GetUtcNow()), session);
        var upgraded = session.Settings.Get(SettingKeys.UpgradePackage, []).Select(static requirement => requirement.Name).ToHashSet();
        var preferences = present is null || session.Settings.IsSet(SettingKeys.Upgrade) || session.Settings.IsSet(SettingKeys.Reinstall) ? []
            : new InstalledMetadata(present.Distributions).Preferences(name => !upgraded.Contains(name) && !refresh.IsReinstalled(name) && !(target.IsLatest && name == tool));
        var request = ConcreteRequest.Of(session.Settings, inputs.ToConcrete(), preferences);
        return ConcreteResolver.In(world, new FileChoiceOptions { Refreshes = refresh.Includes }).ResolveAsync(request, cancellationToken);
    }

    // A source tree that is installed by name is installed as it is now, whatever it looks like.
    private CommandSession Effective(PackageRequirement tool) => tool.Source is PackageSource.LocalDirectory
        ? _session.With(new UvSettings([new SettingsLayerBuilder().Set(SettingKeys.ReinstallPackage, [tool.Name], "--reinstall-package").Build(), .. _session.Settings.Layers]))
        : _session;

    private ToolReceipt Receipt(ToolInputs inputs, CommandPlan plan) => new()
    {
        Requirements = inputs.Requirements,
        Constraints = inputs.Constraints,
        Overrides = inputs.Overrides,
        Excludes = inputs.Excludes,
        BuildConstraints = inputs.BuildConstraints,
        Python = string.IsNullOrEmpty(_request.Python) ? null : PythonRequest.Parse(_request.Python, _session.WorkingDirectory).ToString(),
        EntryPoints = plan.EntryPoints,
        Options = ToolOptions.Of(_session.Settings, _session.Clock.GetUtcNow()),
    };

    private void Tell(InstallReport report, ConcreteResolution resolution, long start)
    {
        if (report.Changes.Count == 0)
        {
            SyncReporter.TellChecked(_session, resolution.Distributions.Count, _session.Clock.GetElapsedTime(start));
        }

        SyncReporter.Tell(_session, report, isBrief: false);
    }

    private void Write(CommandPlan plan)
    {
        foreach (var line in plan.Results)
        {
            _write(line);
        }

        plan.Tell(_session);
    }

    // An environment without receipt is no tool that could be kept.
    private void Fail(PackageName name, CommandPlan plan, ToolReceipt? previous, PyToolException failure)
    {
        Write(plan);
        if (previous is null)
        {
            _tools.Remove(name);
        }

        throw failure;
    }
}
