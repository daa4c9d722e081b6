using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Self;

/// <summary><c>pytool self version</c>: print the version of pytool.</summary>
internal static class SelfVersionCommand
{
    public static OptionSpec Short { get; } = new() { Name = "--short", Help = "Print nothing but the version" };

    public static CommandSpec Spec => new()
    {
        Options = () => [Short, ReportOptions.OutputFormat],
        Handler = NotSupportedYet.RunAsync,
    };
}
