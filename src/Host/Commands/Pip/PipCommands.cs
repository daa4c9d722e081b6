using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip</c>.</summary>
internal static class PipCommands
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () => [PipCompatibilityOptions.Cert],
        Children = () =>
        [
            new CommandEntry { Name = "compile", Help = "Pin the requirements of a file", Open = () => PipCompileCommand.Spec },
            new CommandEntry { Name = "sync", Help = "Make an environment hold exactly what a file lists", Open = () => PipSyncCommand.Spec },
            new CommandEntry { Name = "install", Help = "Install packages into an environment", Open = () => PipInstallCommand.Spec },
            new CommandEntry { Name = "uninstall", Help = "Remove packages from an environment", Open = () => PipUninstallCommand.Spec },
            new CommandEntry { Name = "freeze", Help = "List installed packages as requirements", Open = () => PipFreezeCommand.Spec },
            new CommandEntry { Name = "list", Aliases = ["ls"], Help = "List installed packages as a table", Open = () => PipListCommand.Spec },
            new CommandEntry { Name = "show", Help = "Show details of installed packages", Open = () => PipShowCommand.Spec },
            new CommandEntry { Name = "tree", Help = "Show installed packages as a tree", Open = () => PipTreeCommand.Spec },
            new CommandEntry { Name = "check", Help = "Check that installed packages fit together", Open = () => PipCheckCommand.Spec },
            new CommandEntry { Name = "debug", Help = "Not supported", IsHidden = true, Open = () => PipDebugCommand.Spec },
        ],
    };
}
