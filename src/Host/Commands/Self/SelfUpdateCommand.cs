using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Self;

/// <summary><c>pytool self update</c>: update pytool.</summary>
internal static class SelfUpdateCommand
{
    public static OptionSpec Token { get; } = new() { Name = "--token", ValueName = "TOKEN", Help = "Token for the download of releases", Variable = "UV_GITHUB_TOKEN" };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "TARGET_VERSION", Help = "Version to update to" }],
        Options = () => [Token, ReportOptions.DryRun],
        Handler = NotSupportedYet.RunAsync,
    };
}
