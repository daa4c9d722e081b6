namespace PyTool.Host.CommandLine.Groups;

/// <summary>How build backends are run.</summary>
internal static class BuildBackendOptions
{
    public static OptionSpec ConfigSetting { get; } = new()
    {
        Name = "--config-setting", Short = 'C', Aliases = ["--config-settings"], ValueName = "CONFIG_SETTING",
        Help = "Setting for build backends: `KEY=VALUE`", IsRepeatable = true, Check = ValueCheck.Setting, Heading = "Build options",
    };

    public static OptionSpec ConfigSettingsPackage { get; } = new()
    {
        Name = "--config-settings-package", ValueName = "CONFIG_SETTINGS_PACKAGE", Help = "Setting for the build backend of one package: `PACKAGE:KEY=VALUE`",
        IsRepeatable = true, Check = ValueCheck.PackageSetting, Heading = "Build options",
    };

    public static OptionSpec NoBuildIsolation { get; } = new()
    {
        Name = "--no-build-isolation", Help = "Build in the environment itself instead of a fresh one", Variable = "UV_NO_BUILD_ISOLATION",
        Heading = "Build options", Overrides = ["--build-isolation"],
    };

    public static OptionSpec BuildIsolation { get; } = new() { Name = "--build-isolation", Help = "Build in a fresh environment", IsHidden = true, Overrides = ["--no-build-isolation"] };

    public static OptionSpec NoBuildIsolationPackage { get; } = new()
    {
        Name = "--no-build-isolation-package", ValueName = "NO_BUILD_ISOLATION_PACKAGE", Help = "Build this package in the environment itself",
        IsRepeatable = true, Check = ValueCheck.Name, Heading = "Build options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [ConfigSetting, ConfigSettingsPackage, NoBuildIsolation, BuildIsolation, NoBuildIsolationPackage];
}
