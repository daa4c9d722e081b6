using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Workspaces;

/// <summary><c>pytool workspace list</c>: list the members of the workspace.</summary>
internal static class WorkspaceListCommand
{
    public static OptionSpec Paths { get; } = new() { Name = "--paths", Help = "Show paths instead of names" };

    public static OptionSpec Scripts { get; } = new() { Name = "--scripts", Help = "List scripts with inline metadata" };

    public static CommandSpec Spec => new()
    {
        Options = () => [Paths, Scripts],
        Handler = WorkspaceHandlers.ListAsync,
    };
}
