using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool</c>.</summary>
internal static class ToolCommands
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Children = () =>
        [
            new CommandEntry { Name = "run", Help = "Run a tool in an environment made for it", Open = () => ToolRunCommand.Spec },
            new CommandEntry { Name = "uvx", Help = "Run a tool in an environment made for it", IsHidden = true, Open = () => ToolRunCommand.Spec },
            new CommandEntry { Name = "install", Help = "Install the commands of a package", Open = () => ToolInstallCommand.Spec },
            new CommandEntry { Name = "upgrade", Aliases = ["update"], Help = "Upgrade installed tools", Open = () => ToolUpgradeCommand.Spec },
            new CommandEntry { Name = "list", Aliases = ["ls"], Help = "List installed tools", Open = () => ToolListCommand.Spec },
            new CommandEntry { Name = "audit", Help = "Look for known vulnerabilities in installed tools", Open = () => ToolAuditCommand.Spec },
            new CommandEntry { Name = "uninstall", Help = "Remove installed tools", Open = () => ToolUninstallCommand.Spec },
            new CommandEntry { Name = "update-shell", Aliases = ["ensurepath"], Help = "Put the directory of commands on the search path", Open = () => ToolUpdateShellCommand.Spec },
            new CommandEntry { Name = "dir", Help = "Print the directory of the tools", Open = () => ToolDirCommand.Spec },
        ],
    };
}
