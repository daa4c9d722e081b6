using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Upgrade;

/// <summary><c>pytool upgrade</c>: raise the bounds of dependencies.</summary>
internal static class UpgradeCommand
{
    public static OptionSpec Exclude { get; } = new() { Name = "--exclude", ValueName = "EXCLUDE", Help = "Leave out this package", IsRepeatable = true, Check = ValueCheck.Name };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "PACKAGES", Help = "Packages to upgrade", IsRepeatable = true }],
        Options = () =>
        [
            Exclude, .. IndexOptions.All, .. RegistryOptions.All, BuildOptions.RequireBuildHashes, BuildOptions.NoRequireBuildHashes,
        ],
        Handler = NotSupportedYet.RunAsync,
        Substitute = "Raise the bound with `pytool add NAME --upgrade-package NAME`, or the locked version with `pytool lock --upgrade-package NAME`",
    };
}
