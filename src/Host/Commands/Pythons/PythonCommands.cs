using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python</c>.</summary>
internal static class PythonCommands
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Children = () =>
        [
            new CommandEntry { Name = "list", Aliases = ["ls"], Help = "List Pythons that are installed or can be", Open = () => PythonListCommand.Spec },
            new CommandEntry { Name = "install", Help = "Download and install Pythons", Open = () => PythonInstallCommand.Spec },
            new CommandEntry { Name = "upgrade", Help = "Bring installed Pythons to their newest patch version", Open = () => PythonUpgradeCommand.Spec },
            new CommandEntry { Name = "find", Help = "Print the path of the Python that would be used", Open = () => PythonFindCommand.Spec },
            new CommandEntry { Name = "pin", Help = "Pin a Python for this directory", Open = () => PythonPinCommand.Spec },
            new CommandEntry { Name = "dir", Help = "Print the directory of managed Pythons", Open = () => PythonDirCommand.Spec },
            new CommandEntry { Name = "uninstall", Help = "Remove managed Pythons", Open = () => PythonUninstallCommand.Spec },
            new CommandEntry { Name = "update-shell", Aliases = ["ensurepath"], Help = "Put the directory of Python commands on the search path", Open = () => PythonUpdateShellCommand.Spec },
        ],
    };
}
