using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python dir</c>: print the directory of managed Pythons.</summary>
internal static class PythonDirCommand
{
    public static OptionSpec Bin { get; } = new() { Name = "--bin", Help = "Show the directory of commands", Overrides = ["--no-bin"] };

    public static CommandSpec Spec => new()
    {
        Options = () => [Bin],
        Handler = PythonHandlers.DirAsync,
    };
}
