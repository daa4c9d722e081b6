using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool update-shell</c>: put the directory of commands on the search path.</summary>
internal static class ToolUpdateShellCommand
{
    public static CommandSpec Spec => new()
    {
        Options = () => [],
        Handler = ToolHandlers.UpdateShellAsync,
    };
}
