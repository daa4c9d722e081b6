using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using static PyTool.Projects.Settings.SettingReaders;

namespace PyTool.Projects.Settings;

public static partial class SettingKeys
{
    /// <summary>Settings for build backends.</summary>
    public static SettingKey<ConfigSettings> ConfigSettings { get; } =
        new("config-settings", static (v, _) => Settings.Values.ConfigSettings.Read(v), static (a, b) => a.Merge(b));

    /// <summary>Settings for the build backends of single packages.</summary>
    public static SettingKey<IReadOnlyDictionary<PackageName, ConfigSettings>> ConfigSettingsPackage { get; } =
        new("config-settings-package", static (v, _) => ReadMap(v, "a map from package name to config settings", Settings.Values.ConfigSettings.Read), MergePackages);

    /// <summary>Whether builds use the environment.</summary>
    public static SettingKey<bool> NoBuildIsolation { get; } = Flag("no-build-isolation");

    /// <summary>Packages whose builds use the environment.</summary>
    public static SettingKey<IReadOnlyList<PackageName>> NoBuildIsolationPackage { get; } = Names("no-build-isolation-package");

    /// <summary>Whether build dependencies need hashes.</summary>
    public static SettingKey<bool> RequireBuildHashes { get; } = Flag("require-build-hashes");

    /// <summary>Further build dependencies of packages.</summary>
    public static SettingKey<IReadOnlyDictionary<PackageName, IReadOnlyList<ExtraBuildDependency>>> ExtraBuildDependencies { get; } =
        new("extra-build-dependencies", static (v, _) => ReadMap<IReadOnlyList<ExtraBuildDependency>>(v, "a map with unique keys", static m => DependencyReader.ReadList(m, ExtraBuildDependency.Read)), Unite);

    /// <summary>Variables of the builds of packages.</summary>
    public static SettingKey<IReadOnlyDictionary<PackageName, IReadOnlyDictionary<string, string>>> ExtraBuildVariables { get; } =
        new("extra-build-variables", static (v, _) => ReadMap(v, "a map", ReadVariables), Unite);

    /// <summary>How files get from the cache into environments.</summary>
    public static SettingKey<string> LinkMode { get; } = Choice("link-mode", SettingChoices.LinkMode);

    /// <summary>Whether Python files are compiled after installation.</summary>
    public static SettingKey<bool> CompileBytecode { get; } = Flag("compile-bytecode");

    /// <summary>Whether all packages are installed again.</summary>
    public static SettingKey<bool> Reinstall { get; } = Flag("reinstall");

    /// <summary>Packages that are installed again.</summary>
    public static SettingKey<IReadOnlyList<PackageName>> ReinstallPackage { get; } = Names("reinstall-package");

    /// <summary>Whether nothing is built.</summary>
    public static SettingKey<bool> NoBuild { get; } = Flag("no-build");

    /// <summary>Packages that are not built.</summary>
    public static SettingKey<IReadOnlyList<PackageName>> NoBuildPackage { get; } = Names("no-build-package");

    /// <summary>Whether no wheels are used.</summary>
    public static SettingKey<bool> NoBinary { get; } = Flag("no-binary");

    /// <summary>Packages whose wheels are not used.</summary>
    public static SettingKey<IReadOnlyList<PackageName>> NoBinaryPackage { get; } = Names("no-binary-package");

    /// <summary>What the project is rebuilt for.</summary>
    public static SettingKey<IReadOnlyList<CacheKey>> CacheKeys { get; } = List("cache-keys", CacheKey.Read);

    /// <summary>Whether packages are checked for malware (preview).</summary>
    public static SettingKey<bool> MalwareCheck { get; } = Flag("malware-check");

    /// <summary>Service for malware checks.</summary>
    public static SettingKey<string> MalwareCheckUrl { get; } = Text("malware-check-url");

    /// <summary>Vulnerabilities that are ignored.</summary>
    public static SettingKey<IReadOnlyList<string>> AuditIgnore { get; } = Texts("ignore");

    /// <summary>Vulnerabilities that are ignored while there is no fix.</summary>
    public static SettingKey<IReadOnlyList<string>> AuditIgnoreUntilFixed { get; } = Texts("ignore-until-fixed");

    internal static IReadOnlyDictionary<string, string> ReadVariables(Toml.TomlValue value)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, member) in value.ReadTable("a map"))
        {
            variables[name] = member.ReadString();
        }

        return variables;
    }

    internal static IReadOnlyDictionary<PackageName, ConfigSettings> MergePackages(
        IReadOnlyDictionary<PackageName, ConfigSettings> strong, IReadOnlyDictionary<PackageName, ConfigSettings> weak)
    {
        var merged = new SortedDictionary<PackageName, ConfigSettings>(weak.ToDictionary(static p => p.Key, static p => p.Value));
        foreach (var (name, settings) in strong)
        {
            merged[name] = merged.TryGetValue(name, out var other) ? settings.Merge(other) : settings;
        }

        return merged;
    }
}
