using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool dir</c>: print the directory of the tools.</summary>
internal static class ToolDirCommand
{
    public static OptionSpec Bin { get; } = new() { Name = "--bin", Help = "Show the directory of commands", Overrides = ["--no-bin"] };

    public static CommandSpec Spec => new()
    {
        Options = () => [Bin],
        Handler = ToolHandlers.DirAsync,
    };
}
