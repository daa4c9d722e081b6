using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Workspaces;

/// <summary><c>pytool workspace</c>.</summary>
internal static class WorkspaceCommands
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Children = () =>
        [
            new CommandEntry { Name = "metadata", Help = "Print what is known of the workspace as JSON", Open = () => WorkspaceMetadataCommand.Spec },
            new CommandEntry { Name = "dir", Help = "Print the directory of the workspace or of a member", Open = () => WorkspaceDirCommand.Spec },
            new CommandEntry { Name = "list", Help = "List the members of the workspace", Open = () => WorkspaceListCommand.Spec },
        ],
    };
}
