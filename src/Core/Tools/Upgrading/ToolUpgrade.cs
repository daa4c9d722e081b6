using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Installing;
using PyTool.Core.Tools.Receipts;
using PyTool.Core.Tools.Targets;
using PyTool.Index.Caching;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Tools.Upgrading;

/// <summary>The upgrade of one tool, with the settings that its receipt keeps.</summary>
internal sealed class ToolUpgrade(CommandSession session, InstalledTools tools, PackageName name, Action<string> write)
{
    /// <summary>Versions that are allowed this time.</summary>
    public VersionSpecifiers Limit { get; init; } = VersionSpecifiers.Any;

    /// <summary>The argument, when it names a place; <see langword="null"/>: it does not.</summary>
    public string? LimitText { get; init; }

    /// <summary>The Python that is wanted; <see langword="null"/>: the present one.</summary>
    public PythonRequest? Python { get; init; }

    /// <summary>Platform that wheels and markers are chosen for; <see langword="null"/>: that of the interpreter.</summary>
    public string? Platform { get; init; }

    /// <summary>The only version that the receipt allows; <see langword="null"/>: there is none.</summary>
    public string? Pin { get; private set; }

    /// <summary>A name, with a specifier if wanted.</summary>
    /// <exception cref="PyToolException">The text is no requirement.</exception>
    public static Requirement Parse(CommandSession session, string text)
    {
        var parsed = ParsedRequirement.Parse(session, new RequirementEntry { Text = text, Directory = session.WorkingDirectory });
        return parsed.Named ?? throw new PyToolException(ToolErrors.Target, $"Failed to parse: `{text}`", new FormatException("Expected the name of a tool"));
    }

    /// <summary>Upgrades.</summary>
    public async Task<UpgradeOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var receipt = Receipt();
        if (await tools.EnvironmentAsync(name, cancellationToken).ConfigureAwait(false) is not { Snapshot: { } present })
        {
            throw new PyToolException(ToolErrors.Environment, $"`{name}` is missing a valid environment; run `{ToolName.Program} tool install --force {name}` to reinstall");
        }

        Pin = PinOf(receipt);
        return await RunAsync(ToolSession.WithReceipt(session, receipt), receipt, present, cancellationToken).ConfigureAwait(false);
    }

    private ToolReceipt Receipt()
    {
        try
        {
            return tools.Receipt(name) ?? throw new PyToolException(ToolErrors.NotInstalled, $"`{name}` is not installed; run `{ToolName.Program} tool install {name}` to install");
        }
        catch (PyToolException exception) when (exception.Code == ToolErrors.Receipt)
        {
            session.Trace(exception.Message);
            throw new PyToolException(ToolErrors.Receipt, $"`{name}` is missing a valid receipt; run `{ToolName.Program} tool install --force {name}` to reinstall");
        }
    }

    private async Task<UpgradeOutcome> RunAsync(CommandSession own, ToolReceipt receipt, EnvironmentSnapshot present, CancellationToken cancellationToken)
    {
        var interpreter = Python is null ? present.Layout.Interpreter
            : await InterpreterSearch.FindAsync(own, Python, EnvironmentPreference.OnlySystem, cancellationToken).ConfigureAwait(false);
        var moves = Python is not null && !(interpreter.Version.Equals(present.Layout.Interpreter.Version)
            && string.Equals(interpreter.BasePrefix, present.Layout.Interpreter.BasePrefix, StringComparison.Ordinal));
        var inputs = new ToolInputs
        {
            Requirements = receipt.Requirements, Constraints = receipt.Constraints, Overrides = receipt.Overrides, Excludes = receipt.Excludes, BuildConstraints = receipt.BuildConstraints,
        };
        var place = tools.PathOf(name);
        using var build = moves
            ? await ToolEnvironmentBuild.CreateAsync(own, place, interpreter, Python!, cancellationToken).ConfigureAwait(false)
            : ToolEnvironmentBuild.Continue(own, place, present);
        var quiet = ToolSession.WithoutBytecode(own);
        var world = ConcreteWorld.Open(quiet, ConcreteTarget.Of(interpreter, Platform), new ConcreteWorldOptions { Refresh = RefreshPolicy.All(own.Clock.GetUtcNow()), Builds = inputs.Builds(own) });
        var limits = await LimitsAsync(world, cancellationToken).ConfigureAwait(false);
        var resolution = await ConcreteResolver.In(world, new FileChoiceOptions { Refreshes = static _ => true }).ResolveAsync(ConcreteRequest.Of(quiet.Settings, inputs.ToConcrete(limits)), cancellationToken).ConfigureAwait(false);
        var report = await build.InstallAsync(world, resolution.Distributions, cancellationToken).ConfigureAwait(false);
        var outcome = moves ? UpgradeOutcome.Environment : UpgradeReporter.Judge(name, report);
        var plan = outcome is UpgradeOutcome.Tool or UpgradeOutcome.Environment ? CommandPlan.Make(build.Snapshot, name, Others(receipt), tools.Places, receipt, force: true) : null;
        if (plan?.Failure is { } failure)
        {
            throw failure;
        }

        build.Publish(receipt.With(plan?.EntryPoints ?? receipt.EntryPoints, ToolOptions.Of(own.Settings, own.Clock.GetUtcNow())));
        plan?.Link(PlaceLayout.Move(build.Snapshot.Layout.Scheme.Scripts, build.Snapshot.Layout.RootPath, place), receipt);
        var compiled = report.Changes.Count == 0 ? new InstallReport() : await ToolEnvironmentBuild.CompileAsync(world, own, place, cancellationToken).ConfigureAwait(false);
        Tell(ToolReports.WithCompiled(report, compiled), moves, plan);
        return outcome;
    }

    // The packages whose commands were installed with those of the tool.
    private List<PackageName> Others(ToolReceipt receipt)
    {
        var others = new List<PackageName>();
        foreach (var entryPoint in receipt.EntryPoints)
        {
            if (entryPoint.From is { } from && PackageName.TryParse(from, out var package) && package != name && !others.Contains(package))
            {
                others.Add(package);
            }
        }

        return others;
    }

    private async Task<IReadOnlyList<PackageRequirement>> LimitsAsync(ConcreteWorld world, CancellationToken cancellationToken)
    {
        if (LimitText is { } text)
        {
            return [await ToolInputs.SettleAsync(world, text, isEditable: false, cancellationToken).ConfigureAwait(false)];
        }

        return Limit.Count == 0 ? [] : [new PackageRequirement { Name = name, Specifiers = Limit }];
    }

    private void Tell(InstallReport report, bool moves, CommandPlan? plan)
    {
        if (moves)
        {
            SyncReporter.Tell(session, report, isBrief: false);
        }
        else
        {
            UpgradeReporter.Tell(session, name, report);
        }

        foreach (var line in plan?.Results ?? [])
        {
            write(line);
        }

        plan?.Tell(session);
    }

    private string? PinOf(ToolReceipt receipt)
    {
        foreach (var requirement in receipt.Requirements.Take(1).Concat(receipt.Constraints))
        {
            if (requirement.Name == name && requirement.Source is null && requirement.Specifiers.FirstOrDefault(static item => item.Operator == SpecifierOperator.Equal) is { } exact)
            {
                return exact.Version.ToString();
            }
        }

        return null;
    }
}
