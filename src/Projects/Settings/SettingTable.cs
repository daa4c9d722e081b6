namespace PyTool.Projects.Settings;

/// <summary>Which keys a settings file can have.</summary>
internal static class SettingTable
{
    /// <summary>Keys of the top level in the order of uv's messages; <c>pip</c> and <c>audit</c> are tables of their own.</summary>
    public static string[] Names { get; } =
    [
        "required-version", "system-certs", "native-tls", "offline", "no-cache", "cache-dir", "preview", "preview-features", "python-preference", "python-downloads",
        "concurrent-downloads", "concurrent-builds", "concurrent-installs", "index", "index-url", "extra-index-url", "no-index", "find-links", "index-strategy",
        "keyring-provider", "http-proxy", "https-proxy", "no-proxy", "allow-insecure-host", "resolution", "prerelease", "prerelease-package", "fork-strategy",
        "dependency-metadata", "config-settings", "config-settings-package", "no-build-isolation", "require-build-hashes", "no-build-isolation-package",
        "extra-build-dependencies", "extra-build-variables", "exclude-newer", "exclude-newer-package", "link-mode", "compile-bytecode", "no-sources",
        "no-sources-package", "upgrade", "upgrade-package", "reinstall", "reinstall-package", "no-build", "no-build-package", "no-binary", "no-binary-package",
        "torch-backend", "python-install-mirror", "pypy-install-mirror", "graalpy-install-mirror", "pyodide-install-mirror", "python-downloads-json-url", "publish-url",
        "trusted-publishing", "check-url", "add-bounds", "audit", "pip", "cache-keys", "override-dependencies", "exclude-dependencies", "constraint-dependencies",
        "build-constraint-dependencies", "environments", "required-environments", "minimum-libc-version", "conflicts", "workspace", "sources", "managed", "package",
        "default-groups", "dependency-groups", "dev-dependencies", "build-backend",
    ];

    /// <summary>Keys that describe a project.</summary>
    public static IReadOnlyList<string> ProjectOnly { get; } =
    [
        "conflicts", "workspace", "sources", "managed", "package", "default-groups", "dependency-groups", "dev-dependencies", "build-backend",
    ];

    /// <summary>Keys of the top level that are settings.</summary>
    public static IReadOnlyDictionary<string, SettingKey> Keys { get; } = ToDictionary(
    [
        SettingKeys.RequiredVersion, SettingKeys.SystemCerts, SettingKeys.NativeTls, SettingKeys.Offline, SettingKeys.NoCache, SettingKeys.CacheDir, SettingKeys.Preview,
        SettingKeys.PreviewFeatures, SettingKeys.PythonPreference, SettingKeys.PythonDownloads, SettingKeys.ConcurrentDownloads, SettingKeys.ConcurrentBuilds,
        SettingKeys.ConcurrentInstalls, SettingKeys.Index, SettingKeys.IndexUrl, SettingKeys.ExtraIndexUrl, SettingKeys.NoIndex, SettingKeys.FindLinks,
        SettingKeys.IndexStrategy, SettingKeys.KeyringProvider, SettingKeys.HttpProxy, SettingKeys.HttpsProxy, SettingKeys.NoProxy, SettingKeys.AllowInsecureHost,
        SettingKeys.Resolution, SettingKeys.Prerelease, SettingKeys.PrereleasePackage, SettingKeys.ForkStrategy, SettingKeys.DependencyMetadata,
        SettingKeys.ConfigSettings, SettingKeys.ConfigSettingsPackage, SettingKeys.NoBuildIsolation, SettingKeys.RequireBuildHashes,
        SettingKeys.NoBuildIsolationPackage, SettingKeys.ExtraBuildDependencies, SettingKeys.ExtraBuildVariables, SettingKeys.ExcludeNewer,
        SettingKeys.ExcludeNewerPackage, SettingKeys.LinkMode, SettingKeys.CompileBytecode, SettingKeys.NoSources, SettingKeys.NoSourcesPackage, SettingKeys.Upgrade,
        SettingKeys.UpgradePackage, SettingKeys.Reinstall, SettingKeys.ReinstallPackage, SettingKeys.NoBuild, SettingKeys.NoBuildPackage, SettingKeys.NoBinary,
        SettingKeys.NoBinaryPackage, SettingKeys.TorchBackend, SettingKeys.PythonInstallMirror, SettingKeys.PypyInstallMirror, SettingKeys.GraalpyInstallMirror,
        SettingKeys.PyodideInstallMirror, SettingKeys.PythonDownloadsJsonUrl, SettingKeys.PublishUrl, SettingKeys.TrustedPublishing, SettingKeys.CheckUrl,
        SettingKeys.AddBounds, SettingKeys.CacheKeys, SettingKeys.OverrideDependencies, SettingKeys.ExcludeDependencies, SettingKeys.ConstraintDependencies,
        SettingKeys.BuildConstraintDependencies, SettingKeys.Environments, SettingKeys.RequiredEnvironments, SettingKeys.MinimumLibcVersion,
    ]);

    /// <summary>Keys of the table <c>pip</c>.</summary>
    public static IReadOnlyDictionary<string, SettingKey> Pip { get; } = ToDictionary(PipKeys.All);

    /// <summary>Keys of the table <c>audit</c>.</summary>
    public static IReadOnlyDictionary<string, SettingKey> Audit { get; } =
        ToDictionary([SettingKeys.MalwareCheck, SettingKeys.MalwareCheckUrl, SettingKeys.AuditIgnore, SettingKeys.AuditIgnoreUntilFixed]);

    private static Dictionary<string, SettingKey> ToDictionary(IReadOnlyList<SettingKey> keys) => keys.ToDictionary(static k => k.Name, StringComparer.Ordinal);
}
