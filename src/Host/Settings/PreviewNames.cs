using PyTool.Host.Output;
using PyTool.Projects.Settings;

namespace PyTool.Host.Settings;

/// <summary>Names of preview features that uv 0.13.9 knows. Unknown ones only earn a warning.</summary>
internal static class PreviewNames
{
    private static readonly string[] Known =
    [
        "python-install-default", "json-output", "pylock", "add-bounds", "package-conflicts", "extra-build-dependencies", "detect-module-conflicts", "format-command", "format", "native-auth", "s3-endpoint",
        "cache-size", "cache-physical-space", "init-project-flag", "workspace-metadata", "workspace-dir", "workspace-list", "sbom-export", "auth-helper", "target-workspace-discovery", "metadata-json",
        "gcs-endpoint", "adjust-ulimit", "special-conda-env-names", "relocatable-envs-default", "publish-require-normalized", "audit-command", "audit", "project-directory-must-exist",
        "index-exclude-newer", "azure-endpoint", "toml-backwards-compatibility", "malware-check", "venv-safe-clear", "check-command", "check", "packaged-init", "centralized-project-envs",
        "venv-redirect-files", "tool-install-locks", "workspace-list-scripts", "index-hash-algorithm", "lockfile-format-check", "lockfile-normalization", "lock-without-metadata", "index-by-name",
        "artifact-hash-filtering", "content-addressed-cache", "missing-exclude-newer-package-lock", "resolution-inputs", "batch-export", "frozen-lockfile", "minimum-libc-version",
        "build-dependency-check", "build-lazy-imports", "build-dependency-hashes", "wheel-variants", "http2-keep-alive",
    ];

    /// <summary>Whether a feature is on.</summary>
    public static bool IsOn(UvSettings settings, string name) =>
        settings.IsSet(SettingKeys.Preview) || settings.Find(SettingKeys.PreviewFeatures) is { } features && (features.Value.All ?? features.Value.Names.Contains(name));

    /// <summary>Warns of names that mean nothing.</summary>
    public static void WarnOfUnknown(UvSettings settings, ConsoleOutput output)
    {
        foreach (var name in settings.Find(SettingKeys.PreviewFeatures)?.Value.Names ?? [])
        {
            if (!Known.Contains(name))
            {
                output.WriteWarning($"Unknown preview feature: `{OutputText.Escape(name)}`");
            }
        }
    }
}
