using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool install</c>: install the commands of a package.</summary>
internal static partial class ToolInstallCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "PACKAGE", Help = "Package whose commands to install", IsRequired = true }],
        Options = () =>
        [
            From, With, WithOptions.WithRequirements, Editable, WithOptions.WithEditable, WithExecutablesFrom, RequirementFileOptions.Constraints,
            RequirementFileOptions.Overrides, RequirementFileOptions.Excludes, RequirementFileOptions.BuildConstraints, .. ResolverInstallerOptions.All,
            .. BuildOptions.All, .. RefreshOptions.All, Force, ToolRunCommand.Lfs, PythonOptions.Python, PlatformOptions.PythonPlatform, PlatformOptions.TorchBackend,
        ],
        Handler = ToolInstallHandlers.InstallAsync,
    };
}
