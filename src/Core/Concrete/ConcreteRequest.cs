using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete;

/// <summary>Requirements that are to be solved for one environment.</summary>
public sealed class ConcreteRequest
{
    /// <summary>The requirements, their sources settled.</summary>
    public required IReadOnlyList<PackageRequirement> Requirements { get; init; }

    /// <summary>Limits on versions.</summary>
    public IReadOnlyList<PackageRequirement> Constraints { get; init; } = [];

    /// <summary>Requirements that replace those of packages.</summary>
    public IReadOnlyList<RequirementOverride> Overrides { get; init; } = [];

    /// <summary>Dependencies that are left out.</summary>
    public IReadOnlyList<RequirementExclusion> Exclusions { get; init; } = [];

    /// <summary>Versions to keep if possible.</summary>
    public IReadOnlyList<VersionPreference> Preferences { get; init; } = [];

    /// <summary>Highest or lowest versions.</summary>
    public ResolutionMode Mode { get; init; } = ResolutionMode.Highest;

    /// <summary>Pre-releases.</summary>
    public PrereleaseMode Prerelease { get; init; } = PrereleaseMode.IfNecessary;

    /// <summary>Pre-releases of some packages.</summary>
    public IReadOnlyDictionary<PackageName, PrereleaseMode> PrereleaseByPackage { get; init; } = new Dictionary<PackageName, PrereleaseMode>();

    /// <summary>Which of several indexes counts.</summary>
    public IndexStrategy IndexStrategy { get; init; } = IndexStrategy.FirstIndex;

    /// <summary>Whether dependencies are left out (<c>--no-deps</c>).</summary>
    public bool IgnoreDependencies { get; init; }

    /// <summary>A request with the modes of the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="requirements">The requirements.</param>
    public static ConcreteRequest Of(UvSettings settings, IReadOnlyList<PackageRequirement> requirements) => Of(settings, new ConcreteInputs { Requirements = requirements });

    /// <summary>A request with the modes of the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="inputs">Requirements and what limits them.</param>
    /// <param name="preferences">Versions to keep if possible.</param>
    /// <param name="ignoreDependencies"><c>--no-deps</c>.</param>
    public static ConcreteRequest Of(UvSettings settings, ConcreteInputs inputs, IReadOnlyList<VersionPreference>? preferences = null, bool ignoreDependencies = false)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(inputs);
        var byPackage = new Dictionary<PackageName, PrereleaseMode>();
        foreach (var (name, word) in settings.Get(SettingKeys.PrereleasePackage, new Dictionary<PackageName, string>()))
        {
            byPackage[name] = LockWords.Prerelease(word) ?? PrereleaseMode.IfNecessary;
        }

        return new ConcreteRequest
        {
            Requirements = inputs.Requirements,
            Constraints = [.. inputs.Constraints, .. Upgrades(settings)],
            Overrides = inputs.Overrides,
            Exclusions = inputs.Exclusions,
            Preferences = preferences ?? [],
            Mode = LockWords.Resolution(settings.Get(SettingKeys.Resolution, "highest")) ?? ResolutionMode.Highest,
            Prerelease = LockWords.Prerelease(settings.Get(SettingKeys.Prerelease, "if-necessary")) ?? PrereleaseMode.IfNecessary,
            PrereleaseByPackage = byPackage,
            IndexStrategy = LockWords.Indexes(settings.Get(SettingKeys.IndexStrategy, "first-index")) ?? IndexStrategy.FirstIndex,
            IgnoreDependencies = ignoreDependencies,
        };
    }

    // `--upgrade-package name<2` limits what the upgrade may choose.
    private static IEnumerable<PackageRequirement> Upgrades(UvSettings settings) =>
        settings.Get(SettingKeys.UpgradePackage, []).Where(static requirement => requirement.Specifiers.Count > 0).Select(Index.Metadata.RequirementSources.ToPackageRequirement);
}
