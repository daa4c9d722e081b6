using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin</c>: private plugins of the user.</summary>
internal static class PluginCommands
{
    private static readonly ArgumentSpec Id = new() { Name = "ID", Help = "Id of the plugin", IsRequired = true };

    public static CommandSpec Spec { get; } = new()
    {
        Name = "plugin",
        Help = "Manage plugins: exchange the resolver, the cache, the environment provider or the launcher",
        Children = () =>
        [
            new CommandSpec { Name = "list", Aliases = ["ls"], Help = "List the plugins of every job and why they are chosen", Handler = PluginListCommand.RunAsync },
            new CommandSpec
            {
                Name = "add", Help = "Install a plugin from a built plugin folder", Arguments = [new ArgumentSpec { Name = "FOLDER", Help = "Folder that holds `pytool-plugin.json`", IsRequired = true }],
                Handler = PluginAddCommand.RunAsync,
            },
            new CommandSpec { Name = "remove", Aliases = ["rm"], Help = "Remove an installed plugin", Arguments = [Id], Handler = PluginRemoveCommand.RunAsync },
            new CommandSpec { Name = "verify", Help = "Check the files of all installed plugins", Handler = PluginVerifyCommand.RunAsync },
        ],
    };
}
