namespace PyTool.Host.CommandLine;

/// <summary>Options that every command takes.</summary>
public static class GlobalOptions
{
    private const string Cache = "Cache options";
    private const string Python = "Python options";
    private const string Global = "Global options";

    /// <summary>Use a temporary cache.</summary>
    public static OptionSpec NoCache { get; } = new() { Name = "--no-cache", Short = 'n', Aliases = ["--no-cache-dir"], Help = "Work with a temporary cache that is removed at the end", Variable = "UV_NO_CACHE", Heading = Cache };

    /// <summary>Path of the cache.</summary>
    public static OptionSpec CacheDirectory { get; } = new() { Name = "--cache-dir", ValueName = "CACHE_DIR", Help = "Path of the cache directory", Variable = "UV_CACHE_DIR", Heading = Cache };

    /// <summary>Managed Pythons only.</summary>
    public static OptionSpec ManagedPython { get; } = new() { Name = "--managed-python", Help = "Use managed Pythons only", SettingVariable = "UV_MANAGED_PYTHON", Heading = Python, Overrides = ["--no-managed-python"] };

    /// <summary>No managed Pythons.</summary>
    public static OptionSpec NoManagedPython { get; } = new() { Name = "--no-managed-python", Help = "Use no managed Pythons", SettingVariable = "UV_NO_MANAGED_PYTHON", Heading = Python, Overrides = ["--managed-python"] };

    /// <summary>Downloads of Pythons.</summary>
    public static OptionSpec AllowPythonDownloads { get; } = new() { Name = "--allow-python-downloads", Help = "Download a Python when one is needed", IsHidden = true, Heading = Python, Overrides = ["--no-python-downloads"] };

    /// <summary>No downloads of Pythons.</summary>
    public static OptionSpec NoPythonDownloads { get; } = new()
    {
        Name = "--no-python-downloads", Help = "Never download a Python unasked [env: \"UV_PYTHON_DOWNLOADS=never\"]", Heading = Python, Overrides = ["--allow-python-downloads"],
    };

    /// <summary>Which Pythons are preferred.</summary>
    public static OptionSpec PythonPreference { get; } = new()
    {
        Name = "--python-preference", ValueName = "PYTHON_PREFERENCE", PossibleValues = ["only-managed", "managed", "system", "only-system"], SettingVariable = "UV_PYTHON_PREFERENCE",
        Help = "Which Pythons are preferred", IsHidden = true, Heading = Python,
    };

    /// <summary>When Pythons are downloaded.</summary>
    public static OptionSpec PythonFetch { get; } = new()
    {
        Name = "--python-fetch", ValueName = "PYTHON_FETCH", PossibleValues = ["automatic", "manual", "never"], Help = "When Pythons are downloaded", IsHidden = true, Heading = Python,
    };

    /// <summary>Less output; twice: none.</summary>
    public static OptionSpec Quiet { get; } = new() { Name = "--quiet", Short = 'q', IsRepeatable = true, Help = "Print less; twice: nothing", Heading = Global, ConflictsWith = ["--verbose"] };

    /// <summary>More output.</summary>
    public static OptionSpec Verbose { get; } = new() { Name = "--verbose", Short = 'v', IsRepeatable = true, Help = "Print what is being done, with times", Heading = Global };

    /// <summary>Colours.</summary>
    public static OptionSpec Color { get; } = new() { Name = "--color", ValueName = "COLOR_CHOICE", PossibleValues = ["auto", "always", "never"], Help = "When to use colours", Heading = Global };

    /// <summary>No colours.</summary>
    public static OptionSpec NoColor { get; } = new() { Name = "--no-color", Help = "Use no colours", IsHidden = true, Heading = Global, ConflictsWith = ["--color"] };

    /// <summary>Certificates of the platform, by the old name.</summary>
    public static OptionSpec NativeTls { get; } = new()
    {
        Name = "--native-tls", Help = "Trust the certificates of the platform (deprecated: use `--system-certs`)", SettingVariable = "UV_NATIVE_TLS", IsHidden = true, Heading = Global,
        Overrides = ["--no-native-tls"],
    };

    /// <summary>No certificates of the platform, by the old name.</summary>
    public static OptionSpec NoNativeTls { get; } = new() { Name = "--no-native-tls", Help = "Do not trust the certificates of the platform (deprecated)", IsHidden = true, Heading = Global, Overrides = ["--native-tls"] };

    /// <summary>Certificates of the platform.</summary>
    public static OptionSpec SystemCertificates { get; } = new() { Name = "--system-certs", Help = "Trust the certificates of the platform", SettingVariable = "UV_SYSTEM_CERTS", Heading = Global, Overrides = ["--no-system-certs"] };

    /// <summary>No certificates of the platform.</summary>
    public static OptionSpec NoSystemCertificates { get; } = new() { Name = "--no-system-certs", Help = "Do not trust the certificates of the platform", IsHidden = true, Heading = Global, Overrides = ["--system-certs"] };

    /// <summary>No network.</summary>
    public static OptionSpec Offline { get; } = new() { Name = "--offline", Help = "Use no network", SettingVariable = "UV_OFFLINE", Heading = Global, Overrides = ["--no-offline"] };

    /// <summary>Network again.</summary>
    public static OptionSpec NoOffline { get; } = new() { Name = "--no-offline", Help = "Use the network", IsHidden = true, Heading = Global, Overrides = ["--offline"] };

    /// <summary>Hosts whose certificates are not checked.</summary>
    public static OptionSpec AllowInsecureHost { get; } = new()
    {
        Name = "--allow-insecure-host", Aliases = ["--trusted-host"], ValueName = "ALLOW_INSECURE_HOST", IsRepeatable = true, Variable = "UV_INSECURE_HOST", Delimiter = ' ',
        Help = "Host to talk to without checking its certificate", Heading = Global,
    };

    /// <summary>Preview features on.</summary>
    public static OptionSpec Preview { get; } = new() { Name = "--preview", Help = "Turn on all preview features", SettingVariable = "UV_PREVIEW", IsHidden = true, Heading = Global, Overrides = ["--no-preview"] };

    /// <summary>Preview features off.</summary>
    public static OptionSpec NoPreview { get; } = new() { Name = "--no-preview", Help = "Turn off all preview features", IsHidden = true, Heading = Global, Overrides = ["--preview"] };

    /// <summary>Single preview features.</summary>
    public static OptionSpec PreviewFeatures { get; } = new()
    {
        Name = "--preview-features", Aliases = ["--preview-feature"], ValueName = "PREVIEW_FEATURES", IsRepeatable = true, Delimiter = ',', Variable = "UV_PREVIEW_FEATURES", Help = "Turn on single preview features", IsHidden = true, Heading = Global,
    };

    /// <summary>Deprecated.</summary>
    public static OptionSpec Isolated { get; } = new() { Name = "--isolated", Help = "Read no project and no configuration (deprecated)", SettingVariable = "UV_ISOLATED", IsHidden = true, Heading = Global };

    /// <summary>Show the settings and do nothing.</summary>
    public static OptionSpec ShowSettings { get; } = new() { Name = "--show-settings", Help = "Print the settings in force and do nothing", IsHidden = true, Heading = Global };

    /// <summary>No progress.</summary>
    public static OptionSpec NoProgress { get; } = new() { Name = "--no-progress", Help = "Draw no progress", SettingVariable = "UV_NO_PROGRESS", Heading = Global };

    /// <summary>No installer metadata.</summary>
    public static OptionSpec NoInstallerMetadata { get; } = new() { Name = "--no-installer-metadata", Help = "Write no installer metadata into environments", SettingVariable = "UV_NO_INSTALLER_METADATA", IsHidden = true, Heading = Global };

    /// <summary>Work in another directory.</summary>
    public static OptionSpec Directory { get; } = new() { Name = "--directory", ValueName = "DIRECTORY", Variable = "UV_WORKING_DIR", Help = "Work in this directory", Heading = Global };

    /// <summary>Look for the project elsewhere.</summary>
    public static OptionSpec Project { get; } = new() { Name = "--project", ValueName = "PROJECT", Variable = "UV_PROJECT", Help = "Look for the project in this directory", Heading = Global };

    /// <summary>One configuration file instead of all.</summary>
    public static OptionSpec ConfigFile { get; } = new() { Name = "--config-file", ValueName = "CONFIG_FILE", Variable = "UV_CONFIG_FILE", Help = "Read this `uv.toml` and no other configuration", Heading = Global };

    /// <summary>No configuration files.</summary>
    public static OptionSpec NoConfig { get; } = new() { Name = "--no-config", Aliases = ["--no_config"], Variable = "UV_NO_CONFIG", Help = "Read no configuration files", Heading = Global };

    /// <summary>Plugins of this call.</summary>
    public static OptionSpec Plugin { get; } = new()
    {
        Name = "--plugin", ValueName = "JOB=ID[,ID...]", IsRepeatable = true, Help = "Plugins for a job, outermost first: `--plugin resolver=contoso.policy,builtin`", Heading = Global,
    };

    /// <summary>Help.</summary>
    public static OptionSpec Help { get; } = new() { Name = "--help", Short = 'h', Help = "Show the short help of this command", Heading = Global };

    /// <summary>Version.</summary>
    public static OptionSpec Version { get; } = new() { Name = "--version", Short = 'V', Help = "Show the version", Heading = Global };

    /// <summary>All of them in the order of help, without <see cref="Version"/>, which the root alone has.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } =
    [
        NoCache, CacheDirectory, PythonPreference, ManagedPython, NoManagedPython, AllowPythonDownloads, NoPythonDownloads, PythonFetch, Quiet, Verbose, NoColor, Color, NativeTls, NoNativeTls,
        SystemCertificates, NoSystemCertificates, Offline, NoOffline, AllowInsecureHost, Preview, NoPreview, PreviewFeatures, Isolated, ShowSettings, NoProgress, NoInstallerMetadata, Directory,
        Project, ConfigFile, NoConfig, Plugin, Help,
    ];
}
