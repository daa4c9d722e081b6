using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python update-shell</c>: put the directory of Python commands on the search path.</summary>
internal static class PythonUpdateShellCommand
{
    public static CommandSpec Spec => new()
    {
        Options = () => [],
        Handler = PythonHandlers.UpdateShellAsync,
    };
}
