using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool upgrade</c>: upgrade installed tools.</summary>
internal static partial class ToolUpgradeCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "NAME", Help = "Tools to upgrade, with a specifier if wanted", IsRequired = true, IsRepeatable = true, UnlessGiven = ["--all"] }],
        Options = () =>
        [
            AllTools, PythonOptions.Python, PlatformOptions.PythonPlatform, Upgrade, UpgradePackage, UpgradeGroup, .. IndexOptions.All,
            .. ReinstallOptions.All, .. RegistryOptions.All, .. ResolutionOptions.All, BuildBackendOptions.ConfigSetting, ConfigSettingPackage,
            BuildBackendOptions.NoBuildIsolation, BuildBackendOptions.BuildIsolation, BuildBackendOptions.NoBuildIsolationPackage,
            .. ExcludeNewerOptions.All, .. LinkOptions.All, .. SourceOptions.All, .. BuildOptions.All,
        ],
        Handler = ToolInstallHandlers.UpgradeAsync,
    };
}
