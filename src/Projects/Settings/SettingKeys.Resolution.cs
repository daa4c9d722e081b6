using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using static PyTool.Projects.Settings.SettingReaders;

namespace PyTool.Projects.Settings;

public static partial class SettingKeys
{
    /// <summary>Which versions are chosen.</summary>
    public static SettingKey<string> Resolution { get; } = Choice("resolution", SettingChoices.Resolution);

    /// <summary>When pre-releases are chosen.</summary>
    public static SettingKey<string> Prerelease { get; } = Choice("prerelease", SettingChoices.Prerelease);

    /// <summary>When pre-releases of single packages are chosen.</summary>
    public static SettingKey<IReadOnlyDictionary<PackageName, string>> PrereleasePackage { get; } =
        new("prerelease-package", static (v, _) => ReadMap(v, "a map", static m => ReadChoice(m, SettingChoices.Prerelease)), Unite);

    /// <summary>What is preferred between few versions and new ones.</summary>
    public static SettingKey<string> ForkStrategy { get; } = Choice("fork-strategy", SettingChoices.ForkStrategy);

    /// <summary>Metadata that stands in for what distributions say.</summary>
    public static SettingKey<IReadOnlyList<StaticMetadata>> DependencyMetadata { get; } = List("dependency-metadata", StaticMetadata.Read);

    /// <summary>Newest file to be seen.</summary>
    public static SettingKey<ExcludeNewerValue> ExcludeNewer { get; } =
        new("exclude-newer", static (v, _) => ExcludeNewerValue.Read(v), parse: static (t, _) => ParseExcludeNewer(t));

    /// <summary>Newest file of single packages to be seen.</summary>
    public static SettingKey<IReadOnlyDictionary<PackageName, ExcludeNewerValue>> ExcludeNewerPackage { get; } =
        new("exclude-newer-package", static (v, _) => ExcludeNewerValue.ReadPackages(v), Unite);

    /// <summary>Whether sources are ignored.</summary>
    public static SettingKey<bool> NoSources { get; } = Flag("no-sources");

    /// <summary>Names whose sources are ignored.</summary>
    public static SettingKey<IReadOnlyList<PackageName>> NoSourcesPackage { get; } = Names("no-sources-package");

    /// <summary>Whether all packages are upgraded.</summary>
    public static SettingKey<bool> Upgrade { get; } = Flag("upgrade");

    /// <summary>Packages that are upgraded, within the specifiers.</summary>
    public static SettingKey<IReadOnlyList<Requirement>> UpgradePackage { get; } = List("upgrade-package", static v => v.ReadRequirement());

    /// <summary>Variant of PyTorch.</summary>
    public static SettingKey<string> TorchBackend { get; } = Choice("torch-backend", SettingChoices.TorchBackend);

    /// <summary>Overrides.</summary>
    public static SettingKey<IReadOnlyList<DependencyOverride>> OverrideDependencies { get; } =
        new("override-dependencies", static (v, _) => DependencyReader.ReadOverrides(v), Concatenate);

    /// <summary>Exclusions.</summary>
    public static SettingKey<IReadOnlyList<DependencyExclusion>> ExcludeDependencies { get; } =
        new("exclude-dependencies", static (v, _) => DependencyReader.ReadExclusions(v), Concatenate);

    /// <summary>Constraints.</summary>
    public static SettingKey<IReadOnlyList<Requirement>> ConstraintDependencies { get; } = List("constraint-dependencies", static v => v.ReadRequirement());

    /// <summary>Constraints of build environments.</summary>
    public static SettingKey<IReadOnlyList<BuildConstraint>> BuildConstraintDependencies { get; } =
        new("build-constraint-dependencies", static (v, _) => DependencyReader.ReadBuildConstraints(v), Concatenate);

    /// <summary>Environments to resolve for.</summary>
    public static SettingKey<IReadOnlyList<Marker>> Environments { get; } = new("environments", static (v, _) => UvTable.ReadEnvironments(v));

    /// <summary>Environments that must have wheels.</summary>
    public static SettingKey<IReadOnlyList<Marker>> RequiredEnvironments { get; } = new("required-environments", static (v, _) => UvTable.ReadEnvironments(v));

    /// <summary>Oldest C libraries.</summary>
    public static SettingKey<MinimumLibc> MinimumLibcVersion { get; } = new("minimum-libc-version", static (v, _) => MinimumLibc.Read(v));

    internal static ExcludeNewerValue ParseExcludeNewer(string text)
        => text == "false" ? ExcludeNewerValue.Disabled : ExcludeNewerValue.TryParse(text, out var value, out var error) ? value : throw new FormatException(error);
}
