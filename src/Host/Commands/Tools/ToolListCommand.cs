using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool list</c>: list installed tools.</summary>
internal static partial class ToolListCommand
{
    public static CommandSpec Spec => new()
    {
        Options = () =>
        [
            ShowPaths, ShowVersionSpecifiers, ShowWith, ShowExtras, ShowPython, Outdated, NoOutdated, .. ExcludeNewerOptions.All,
        ],
        Handler = ToolHandlers.ListAsync,
    };
}
