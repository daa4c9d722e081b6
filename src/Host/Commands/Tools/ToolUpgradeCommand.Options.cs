using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Tools;

/// <summary>Options of <c>pytool tool upgrade</c> alone.</summary>
internal static partial class ToolUpgradeCommand
{
    public static OptionSpec AllTools { get; } = new() { Name = "--all", Help = "Work on all installed tools" };

    public static OptionSpec Upgrade { get; } = new()
    {
        Name = "--upgrade", Short = 'U', Help = "Allow newer versions of all packages than those pinned", IsHidden = true, Overrides = ["--no-upgrade"],
    };

    public static OptionSpec UpgradePackage { get; } = new()
    {
        Name = "--upgrade-package", Short = 'P', ValueName = "UPGRADE_PACKAGE", Help = "Allow a newer version of this package", IsRepeatable = true,
        IsHidden = true,
    };

    public static OptionSpec UpgradeGroup { get; } = new()
    {
        Name = "--upgrade-group", ValueName = "UPGRADE_GROUP", Help = "Allow newer versions of all packages of this dependency group", IsRepeatable = true,
        Check = ValueCheck.Name, IsHidden = true,
    };

    public static OptionSpec ConfigSettingPackage { get; } = new()
    {
        Name = "--config-setting-package", Aliases = ["--config-settings-package"], ValueName = "CONFIG_SETTING_PACKAGE",
        Help = "Setting for the build backend of one package: `PACKAGE:KEY=VALUE`", IsRepeatable = true, Check = ValueCheck.PackageSetting,
        Heading = "Build options",
    };
}
