using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Builds;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Sessions;
using PyTool.Index.Metadata;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Tools.Targets;

/// <summary>What a tool's environment is made of: the tool, what comes beside it, and the limits.</summary>
internal sealed class ToolInputs
{
    /// <summary>The tool first, then what comes beside it; for an interpreter only the latter.</summary>
    public IReadOnlyList<PackageRequirement> Requirements { get; init; } = [];

    /// <summary>Limits on versions.</summary>
    public IReadOnlyList<PackageRequirement> Constraints { get; init; } = [];

    /// <summary>Requirements that replace those of packages.</summary>
    public IReadOnlyList<PackageRequirement> Overrides { get; init; } = [];

    /// <summary>Packages that are left out.</summary>
    public IReadOnlyList<PackageName> Excludes { get; init; } = [];

    /// <summary>Limits on versions in builds.</summary>
    public IReadOnlyList<PackageRequirement> BuildConstraints { get; init; } = [];

    /// <summary>Settles the inputs of a command.</summary>
    /// <param name="world">Finds the names of places.</param>
    /// <param name="request">What was given.</param>
    /// <param name="tool">The tool, settled already; <see langword="null"/>: an interpreter.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<ToolInputs> ReadAsync(ConcreteWorld world, ToolInputRequest request, PackageRequirement? tool, CancellationToken cancellationToken)
    {
        var parsed = InputParser.Parse(world.Session, request.Sources);
        RequirementOptions.WarnOfIgnored(world.Session, parsed.Options);
        var resolved = await InputResolver.ResolveAsync(world, parsed, cancellationToken).ConfigureAwait(false);
        var build = new ParsedInputs();
        build.Requirements.AddRange(parsed.BuildConstraints);
        var builds = await InputResolver.ResolveAsync(world, build, cancellationToken).ConfigureAwait(false);
        var beside = new List<PackageRequirement>();
        foreach (var name in request.WithExecutablesFrom)
        {
            beside.Add(RequirementSources.ToPackageRequirement(name));
        }

        // Limits of settings are those of projects.
        var fromSettings = world.Session.Settings.Get(SettingKeys.ConstraintDependencies, []).Count;
        return new ToolInputs
        {
            Requirements = [.. tool is null ? [] : new[] { tool }, .. resolved.Requirements.Select(static given => given.Requirement), .. beside],
            Constraints = [.. resolved.Constraints.Take(resolved.Constraints.Count - fromSettings).Select(static given => given.Requirement)],
            Overrides = [.. resolved.Overrides.Select(static given => given.Requirement)],
            Excludes = parsed.Excludes,
            BuildConstraints = [.. builds.Requirements.Select(static given => given.Requirement)],
        };
    }

    /// <summary>One requirement of a command.</summary>
    public static async Task<PackageRequirement> SettleAsync(ConcreteWorld world, string text, bool isEditable, CancellationToken cancellationToken)
    {
        var sources = isEditable ? new RequirementSourceList { Editables = [text] } : new RequirementSourceList { Packages = [text] };
        var resolved = await InputResolver.ResolveAsync(world, InputParser.Parse(world.Session, sources), cancellationToken).ConfigureAwait(false);
        return resolved.Requirements[0].Requirement;
    }

    /// <summary>What a resolver is asked.</summary>
    public ConcreteInputs ToConcrete(IEnumerable<PackageRequirement>? further = null) => new()
    {
        Requirements = Requirements,
        Constraints = [.. Constraints, .. further ?? []],
        Overrides = [.. Overrides.Select(static requirement => new RequirementOverride { Requirement = requirement })],
        Exclusions = Excludes.Count == 0 ? [] : [new RequirementExclusion { Names = Excludes }],
    };

    /// <summary>The settings of builds with the limits of the command.</summary>
    public BuildSettings Builds(CommandSession session)
    {
        var settings = BuildSettings.Of(session);
        return BuildConstraints.Count == 0 ? settings : new BuildSettings
        {
            Config = settings.Config,
            ConfigByPackage = settings.ConfigByPackage,
            NoIsolation = settings.NoIsolation,
            NoIsolationPackages = settings.NoIsolationPackages,
            Constraints = [.. BuildConstraints.Where(static item => item.Source is null).Select(Plain), .. settings.Constraints],
            ExtraDependencies = settings.ExtraDependencies,
            ExtraVariables = settings.ExtraVariables,
            ConcurrentBuilds = settings.ConcurrentBuilds,
        };
    }

    private static Requirement Plain(PackageRequirement requirement) => new()
    {
        Name = requirement.Name, Extras = requirement.Extras, Specifiers = requirement.Specifiers, Marker = requirement.Marker,
    };
}
