using PyTool.Projects.Indexes;
using PyTool.Projects.Settings.Values;
using PyTool.Standards;

namespace PyTool.Projects.Settings;

/// <summary>Reads the settings that are in environment variables.</summary>
public static class EnvironmentSettings
{
    // Read for every command: a wrong value ends each of them.
    private static readonly (string Variable, SettingKey Key)[] Strict =
    [
        ("UV_OFFLINE", SettingKeys.Offline), ("UV_SYSTEM_CERTS", SettingKeys.SystemCerts), ("UV_NATIVE_TLS", SettingKeys.NativeTls), ("UV_PREVIEW", SettingKeys.Preview),
        ("UV_CONCURRENT_DOWNLOADS", SettingKeys.ConcurrentDownloads), ("UV_CONCURRENT_BUILDS", SettingKeys.ConcurrentBuilds),
        ("UV_CONCURRENT_INSTALLS", SettingKeys.ConcurrentInstalls), ("UV_CONCURRENT_CACHE_READS", EnvironmentKeys.ConcurrentCacheReads),
        ("UV_HTTP_TIMEOUT", EnvironmentKeys.HttpTimeout), ("UV_REQUEST_TIMEOUT", EnvironmentKeys.HttpTimeout), ("HTTP_TIMEOUT", EnvironmentKeys.HttpTimeout),
        ("UV_HTTP_CONNECT_TIMEOUT", EnvironmentKeys.HttpConnectTimeout), ("UV_UPLOAD_HTTP_TIMEOUT", EnvironmentKeys.UploadHttpTimeout),
        ("UV_HTTP_RETRIES", EnvironmentKeys.HttpRetries), ("UV_HIDE_BUILD_OUTPUT", EnvironmentKeys.HideBuildOutput),
        ("UV_REQUIRE_METADATA_RANGE_REQUESTS", EnvironmentKeys.RequireMetadataRangeRequests), ("UV_PYTHON_INSTALL_BIN", EnvironmentKeys.PythonInstallBin),
        ("UV_PYTHON_INSTALL_REGISTRY", EnvironmentKeys.PythonInstallRegistry), ("UV_PYTHON_NO_REGISTRY", EnvironmentKeys.PythonNoRegistry),
        ("UV_SKIP_WHEEL_FILENAME_CHECK", EnvironmentKeys.SkipWheelFilenameCheck), ("UV_GIT_LFS", EnvironmentKeys.GitLfs), ("UV_LOG_CONTEXT", EnvironmentKeys.LogContext),
        ("UV_NO_PROGRESS", EnvironmentKeys.NoProgress), ("UV_MANAGED_PYTHON", EnvironmentKeys.ManagedPython), ("UV_NO_MANAGED_PYTHON", EnvironmentKeys.NoManagedPython),
        ("UV_NO_INSTALLER_METADATA", EnvironmentKeys.NoInstallerMetadata), ("UV_SHOW_RESOLUTION", EnvironmentKeys.ShowResolution),
        ("UV_LOCKED", EnvironmentKeys.Locked), ("UV_FROZEN", EnvironmentKeys.Frozen), ("UV_NO_SYNC", EnvironmentKeys.NoSync), ("UV_ISOLATED", EnvironmentKeys.Isolated),
        ("UV_DEV", EnvironmentKeys.Dev), ("UV_NO_DEV", EnvironmentKeys.NoDev), ("UV_INIT_BARE", EnvironmentKeys.InitBare), ("UV_VENV_SEED", EnvironmentKeys.VenvSeed),
        ("UV_VENV_CLEAR", EnvironmentKeys.VenvClear), ("UV_VENV_RELOCATABLE", EnvironmentKeys.VenvRelocatable), ("UV_MALWARE_CHECK", SettingKeys.MalwareCheck),
    ];

    // Stand in for options: the parser of the commands that have the option tells of a wrong value.
    private static readonly (string Variable, SettingKey Key)[] OfOptions =
    [
        ("UV_NO_CACHE", SettingKeys.NoCache), ("UV_CACHE_DIR", SettingKeys.CacheDir), ("UV_PREVIEW_FEATURES", SettingKeys.PreviewFeatures),
        ("UV_PYTHON_PREFERENCE", SettingKeys.PythonPreference), ("UV_PYTHON_DOWNLOADS", SettingKeys.PythonDownloads), ("UV_INDEX_URL", SettingKeys.IndexUrl),
        ("UV_EXTRA_INDEX_URL", SettingKeys.ExtraIndexUrl), ("UV_FIND_LINKS", SettingKeys.FindLinks), ("UV_INDEX_STRATEGY", SettingKeys.IndexStrategy),
        ("UV_KEYRING_PROVIDER", SettingKeys.KeyringProvider), ("UV_INSECURE_HOST", SettingKeys.AllowInsecureHost), ("UV_RESOLUTION", SettingKeys.Resolution),
        ("UV_PRERELEASE", SettingKeys.Prerelease), ("UV_FORK_STRATEGY", SettingKeys.ForkStrategy), ("UV_EXCLUDE_NEWER", SettingKeys.ExcludeNewer),
        ("UV_NO_BUILD_ISOLATION", SettingKeys.NoBuildIsolation), ("UV_REQUIRE_BUILD_HASHES", SettingKeys.RequireBuildHashes), ("UV_LINK_MODE", SettingKeys.LinkMode),
        ("UV_COMPILE_BYTECODE", SettingKeys.CompileBytecode), ("UV_NO_SOURCES", SettingKeys.NoSources), ("UV_NO_SOURCES_PACKAGE", SettingKeys.NoSourcesPackage),
        ("UV_NO_BUILD", SettingKeys.NoBuild), ("UV_NO_BUILD_PACKAGE", SettingKeys.NoBuildPackage), ("UV_NO_BINARY", SettingKeys.NoBinary),
        ("UV_NO_BINARY_PACKAGE", SettingKeys.NoBinaryPackage), ("UV_TORCH_BACKEND", SettingKeys.TorchBackend),
        ("UV_PYTHON_INSTALL_MIRROR", SettingKeys.PythonInstallMirror), ("UV_PYPY_INSTALL_MIRROR", SettingKeys.PypyInstallMirror),
        ("UV_GRAALPY_INSTALL_MIRROR", SettingKeys.GraalpyInstallMirror), ("UV_PYODIDE_INSTALL_MIRROR", SettingKeys.PyodideInstallMirror),
        ("UV_PYTHON_DOWNLOADS_JSON_URL", SettingKeys.PythonDownloadsJsonUrl), ("UV_PUBLISH_URL", SettingKeys.PublishUrl), ("UV_PUBLISH_CHECK_URL", SettingKeys.CheckUrl),
        ("UV_MALWARE_CHECK_URL", SettingKeys.MalwareCheckUrl), ("UV_SYSTEM_PYTHON", PipKeys.System), ("UV_BREAK_SYSTEM_PACKAGES", PipKeys.BreakSystemPackages),
        ("UV_REQUIRE_HASHES", PipKeys.RequireHashes), ("UV_CUSTOM_COMPILE_COMMAND", PipKeys.CustomCompileCommand), ("UV_LOCK_TIMEOUT", EnvironmentKeys.LockTimeout),
    ];

    /// <summary>Reads all variables.</summary>
    /// <param name="variables">The environment.</param>
    /// <param name="currentDirectory">Relative paths are relative to it.</param>
    /// <exception cref="ProjectException">A variable that every command reads has a wrong value.</exception>
    public static SettingsLayer Read(IReadOnlyDictionary<string, string> variables, string currentDirectory)
    {
        var builder = new SettingsLayerBuilder(SettingSource.Environment);
        var set = new HashSet<SettingKey>();
        foreach (var (variable, key) in Strict)
        {
            if (variables.TryGetValue(variable, out var text) && (text.Length > 0 || key is SettingKey<bool>) && set.Add(key))
            {
                builder.SetObject(key, Parse(variable, text, key, currentDirectory));
            }
        }

        foreach (var (variable, key) in OfOptions)
        {
            if (variables.TryGetValue(variable, out var text) && text.Length > 0)
            {
                TryParse(builder, variable, text, key, currentDirectory);
            }
        }

        ReadIndexes(builder, variables, currentDirectory);
        if (variables.TryGetValue("UV_NO_VERIFY_HASHES", out var noVerify) && BooleanText.TryParse(noVerify, out var isOff))
        {
            builder.Set(PipKeys.VerifyHashes, !isOff, "UV_NO_VERIFY_HASHES");
        }

        return builder.Build();
    }

    /// <summary>Reads one yes-or-no variable that is no setting, such as <c>UV_NO_SYSTEM_CONFIG</c>.</summary>
    /// <exception cref="ProjectException">It means neither.</exception>
    public static bool IsSet(IReadOnlyDictionary<string, string> variables, string variable)
    {
        if (!variables.TryGetValue(variable, out var text))
        {
            return false;
        }

        return BooleanText.TryParse(text, out var value) ? value : throw Failure(variable, text, "expected a boolish value");
    }

    private static void ReadIndexes(SettingsLayerBuilder builder, IReadOnlyDictionary<string, string> variables, string directory)
    {
        var indexes = new List<IndexDefinition>();
        if (variables.TryGetValue("UV_INDEX", out var many))
        {
            foreach (var text in many.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                indexes.Add(IndexArgument.Parse(text, directory, isDefault: false, new SettingOrigin { Source = SettingSource.Environment, Name = "UV_INDEX" }));
            }
        }

        if (variables.TryGetValue("UV_DEFAULT_INDEX", out var one) && one.Length > 0)
        {
            indexes.Add(IndexArgument.Parse(one, directory, isDefault: true, new SettingOrigin { Source = SettingSource.Environment, Name = "UV_DEFAULT_INDEX" }));
        }

        if (indexes.Count > 0)
        {
            builder.Set(SettingKeys.Index, indexes, indexes[0].Origin!.Name);
        }
    }

    private static object Parse(string variable, string text, SettingKey key, string directory)
    {
        try
        {
            return key.Make(text, new SettingOrigin { Source = SettingSource.Environment, Name = variable }, directory);
        }
        catch (FormatException exception)
        {
            throw Failure(variable, text, exception.Message);
        }
    }

    private static void TryParse(SettingsLayerBuilder builder, string variable, string text, SettingKey key, string directory)
    {
        try
        {
            builder.SetObject(key, key.Make(text, new SettingOrigin { Source = SettingSource.Environment, Name = variable }, directory));
        }
        catch (FormatException)
        {
            // See above: the parser of the option reports it.
        }
    }

    private static ProjectException Failure(string variable, string text, string reason)
        => new($"Failed to parse environment variable `{variable}` with invalid value `{text}`: {reason}");
}
