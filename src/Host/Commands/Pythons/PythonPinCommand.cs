using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python pin</c>: pin a Python for this directory.</summary>
internal static partial class PythonPinCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "REQUEST", Help = "Which Python to pin" }],
        Options = () => [Resolved, NoResolved, NoProject, Global, Remove, PythonDownloadOptions.PythonDownloadsJsonUrl],
        Conflicts = () =>
        [
            new ConflictRule(Resolved, Remove),
        ],
        Handler = PythonHandlers.PinAsync,
    };
}
