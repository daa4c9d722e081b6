using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool run</c>: run a tool in an environment made for it.</summary>
internal static class ToolRunCommand
{
    public static OptionSpec From { get; } = new() { Name = "--from", ValueName = "FROM", Help = "Package that brings the command" };

    public static OptionSpec Isolated { get; } = new() { Name = "--isolated", Help = "Run in a fresh environment, even when the tool is installed", SettingVariable = "UV_ISOLATED" };

    public static OptionSpec Lfs { get; } = new() { Name = "--lfs", Help = "Fetch files of Git LFS" };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        HasVerbatimTail = true,
        Options = () =>
        [
            From, .. WithOptions.All, RequirementFileOptions.Constraints, RequirementFileOptions.BuildConstraints, RequirementFileOptions.Overrides,
            Isolated, .. EnvFileOptions.All, .. ResolverInstallerOptions.All, .. BuildOptions.All, .. RefreshOptions.All, Lfs, PythonOptions.Python,
            RunOptions.ShowResolution, PlatformOptions.PythonPlatform, PlatformOptions.TorchBackend, RunOptions.GenerateShellCompletion,
        ],
        Handler = ToolRunHandler.RunAsync,
    };
}
