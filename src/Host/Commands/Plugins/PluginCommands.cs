using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin</c>: private plugins of the user.</summary>
internal static class PluginCommands
{
    private static readonly ArgumentSpec Id = new() { Name = "ID", Help = "Id of the plugin", IsRequired = true };
    private static readonly ArgumentSpec Folder = new() { Name = "FOLDER", Help = "Folder that holds `pytool-plugin.json`", IsRequired = true };

    public static CommandSpec Spec => new()
    {
        Children = () =>
        [
            new CommandEntry { Name = "list", Aliases = ["ls"], Help = "List the plugins of every job and why they are chosen", Open = () => new CommandSpec { Handler = PluginListCommand.RunAsync } },
            new CommandEntry { Name = "add", Help = "Install a plugin from a built plugin folder", Open = () => new CommandSpec { Arguments = [Folder], Handler = PluginAddCommand.RunAsync } },
            new CommandEntry { Name = "remove", Aliases = ["rm"], Help = "Remove an installed plugin", Open = () => new CommandSpec { Arguments = [Id], Handler = PluginRemoveCommand.RunAsync } },
            new CommandEntry { Name = "verify", Help = "Check the files of all installed plugins", Open = () => new CommandSpec { Handler = PluginVerifyCommand.RunAsync } },
        ],
    };
}
