using PyTool.Projects.Reading;
using PyTool.Projects.Settings.Values;
using static PyTool.Projects.Settings.SettingReaders;

namespace PyTool.Projects.Settings;

/// <summary>Settings that only variables have.</summary>
public static class EnvironmentKeys
{
    /// <summary>Seconds without an answer after which a request fails.</summary>
    public static SettingKey<int> HttpTimeout { get; } = Number("http-timeout", NumberText.ParseSeconds);

    /// <summary>Seconds after which connecting fails.</summary>
    public static SettingKey<int> HttpConnectTimeout { get; } = Number("http-connect-timeout", NumberText.ParseSeconds);

    /// <summary>Seconds after which an upload fails.</summary>
    public static SettingKey<int> UploadHttpTimeout { get; } = Number("upload-http-timeout", NumberText.ParseSeconds);

    /// <summary>How often a request is tried again.</summary>
    public static SettingKey<int> HttpRetries { get; } = Number("http-retries", static t => NumberText.Parse(t));

    /// <summary>Reads of the cache at one time.</summary>
    public static SettingKey<int> ConcurrentCacheReads { get; } = Number("concurrent-cache-reads", NumberText.ParseCount);

    /// <summary>Seconds after which waiting for a lock fails.</summary>
    public static SettingKey<int> LockTimeout { get; } = Number("lock-timeout", static t => NumberText.Parse(t));

    /// <summary>Whether the output of builds is hidden.</summary>
    public static SettingKey<bool> HideBuildOutput { get; } = Flag("hide-build-output");

    /// <summary>Whether metadata is only read by range requests.</summary>
    public static SettingKey<bool> RequireMetadataRangeRequests { get; } = Flag("require-metadata-range-requests");

    /// <summary>Whether installed Pythons are linked into the directory of executables.</summary>
    public static SettingKey<bool> PythonInstallBin { get; } = Flag("python-install-bin");

    /// <summary>Whether installed Pythons are registered (Windows).</summary>
    public static SettingKey<bool> PythonInstallRegistry { get; } = Flag("python-install-registry");

    /// <summary>Whether Pythons of the registry are ignored (Windows).</summary>
    public static SettingKey<bool> PythonNoRegistry { get; } = Flag("python-no-registry");

    /// <summary>Whether wheels may have other names than their metadata.</summary>
    public static SettingKey<bool> SkipWheelFilenameCheck { get; } = Flag("skip-wheel-filename-check");

    /// <summary>Whether git fetches large files.</summary>
    public static SettingKey<bool> GitLfs { get; } = Flag("git-lfs");

    /// <summary>Whether the log tells more of its context.</summary>
    public static SettingKey<bool> LogContext { get; } = Flag("log-context");

    /// <summary>Whether there is no progress.</summary>
    public static SettingKey<bool> NoProgress { get; } = Flag("no-progress");

    /// <summary>Whether only managed Pythons are used.</summary>
    public static SettingKey<bool> ManagedPython { get; } = Flag("managed-python");

    /// <summary>Whether no managed Pythons are used.</summary>
    public static SettingKey<bool> NoManagedPython { get; } = Flag("no-managed-python");

    /// <summary>Whether the installer leaves no files of its own.</summary>
    public static SettingKey<bool> NoInstallerMetadata { get; } = Flag("no-installer-metadata");

    /// <summary>Whether resolutions are shown in full by <c>run</c> and tools.</summary>
    public static SettingKey<bool> ShowResolution { get; } = Flag("show-resolution");

    /// <summary>Whether the lock must be up to date.</summary>
    public static SettingKey<bool> Locked { get; } = Flag("locked");

    /// <summary>Whether the lock is used as it is.</summary>
    public static SettingKey<bool> Frozen { get; } = Flag("frozen");

    /// <summary>Whether the environment is used as it is.</summary>
    public static SettingKey<bool> NoSync { get; } = Flag("no-sync");

    /// <summary>Whether a fresh environment is used.</summary>
    public static SettingKey<bool> Isolated { get; } = Flag("isolated");

    /// <summary>Whether the group <c>dev</c> is taken.</summary>
    public static SettingKey<bool> Dev { get; } = Flag("dev");

    /// <summary>Whether the group <c>dev</c> is left out.</summary>
    public static SettingKey<bool> NoDev { get; } = Flag("no-dev");

    /// <summary>Whether <c>init</c> writes the least.</summary>
    public static SettingKey<bool> InitBare { get; } = Flag("init-bare");

    /// <summary>Whether new environments get pip.</summary>
    public static SettingKey<bool> VenvSeed { get; } = Flag("venv-seed");

    /// <summary>Whether existing environments are replaced.</summary>
    public static SettingKey<bool> VenvClear { get; } = Flag("venv-clear");

    /// <summary>Whether new environments can be moved.</summary>
    public static SettingKey<bool> VenvRelocatable { get; } = Flag("venv-relocatable");

    private static SettingKey<int> Number(string name, Func<string, int> parse)
        => new(name, static (v, _) => (int)v.ReadInteger("a number", 0, int.MaxValue), parse: (t, _) => parse(t));
}
