using PyTool.Abstractions.Plugins;
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
        Handler = RunAsync,
    };

    // The program does not replace itself: who installed it updates it.
    private static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken) =>
        throw new PyToolException("PT7201", "Self-update is not available: pytool was installed by a package manager, which also updates it")
        {
            ExitCode = 2, Hint = "Run `dotnet tool update --global pytool`; in a repository with a tool manifest, `dotnet tool update pytool`",
        };
}
