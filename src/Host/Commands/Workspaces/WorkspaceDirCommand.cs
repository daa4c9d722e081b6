using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Workspaces;

/// <summary><c>pytool workspace dir</c>: print the directory of the workspace or of a member.</summary>
internal static class WorkspaceDirCommand
{
    public static CommandSpec Spec => new()
    {
        Options = () => [ProjectScopeOptions.Package],
        Handler = WorkspaceHandlers.DirAsync,
    };
}
