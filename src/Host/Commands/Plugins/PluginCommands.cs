using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Plugins;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin</c>: private plugins of the user.</summary>
internal static class PluginCommands
{
    private static readonly ArgumentSpec Id = new() { Name = "ID", Help = "Id of the plugin", IsRequired = true };
    private static readonly ArgumentSpec Ids = new() { Name = "ID", Help = "Ids of the plugins; all that came from a feed when none is given", IsRepeatable = true };
    private static readonly ArgumentSpec Package = new() { Name = "PLUGIN", Help = "Plugin package as `ID`, `ID@VERSION` or `ID@RANGE`; or a built plugin folder, beginning with `./` or `/`", IsRequired = true };
    private static readonly ArgumentSpec Folder = new() { Name = "DIR", Help = "Built plugin folder that holds `pytool-plugin.json`", IsRequired = true };
    private static readonly ArgumentSpec Job = new() { Name = "JOB", Help = "The job", IsRequired = true, PossibleValues = [.. PluginJobs.All.Select(PluginJobs.NameOf)] };
    private static readonly ArgumentSpec Chain = new() { Name = "ID", Help = "Ids of the plugins that do it, outermost first; `builtin` is pytool's own", IsRequired = true, IsRepeatable = true };

    /// <summary>The feed to use.</summary>
    public static OptionSpec Source { get; } = new() { Name = "--source", ValueName = "FEED", Help = "The only NuGet feed to use: an address, a name from `nuget.config`, or a folder. Default: the feeds of `nuget.config`" };

    /// <summary>Newest may be a pre-release.</summary>
    public static OptionSpec Prerelease { get; } = new() { Name = "--prerelease", Help = "Take pre-releases too" };

    /// <summary>Settings of the plugin under examination.</summary>
    public static OptionSpec Settings { get; } = new() { Name = "--settings", ValueName = "JSON", Help = "Settings that the plugin is examined with, as a JSON object" };

    /// <summary>Single cases.</summary>
    public static OptionSpec Case { get; } = new() { Name = "--case", ValueName = "NAME", IsRepeatable = true, Help = "Run only this case" };

    public static CommandSpec Spec => new()
    {
        Children = () =>
        [
            new CommandEntry { Name = "list", Aliases = ["ls"], Help = "List the plugins of every job and why they are chosen", Open = () => new CommandSpec { Options = () => [ReportOptions.OutputFormat], Handler = PluginListCommand.RunAsync } },
            new CommandEntry { Name = "add", Help = "Install a plugin from a feed or from a built plugin folder", Open = () => new CommandSpec { Arguments = [Package], Options = () => [Source, Prerelease], Handler = PluginAddCommand.RunAsync } },
            new CommandEntry { Name = "update", Help = "Install the newest version that was asked for when the plugin was added", Open = () => new CommandSpec { Arguments = [Ids], Options = () => [Prerelease], Handler = PluginUpdateCommand.RunAsync } },
            new CommandEntry { Name = "remove", Aliases = ["rm"], Help = "Remove an installed plugin", Open = () => new CommandSpec { Arguments = [Id], Handler = PluginRemoveCommand.RunAsync } },
            new CommandEntry { Name = "use", Help = "Choose the plugins of a job in the user's configuration", Open = () => new CommandSpec { Arguments = [Job, Chain], Handler = PluginUseCommand.RunAsync } },
            new CommandEntry { Name = "verify", Help = "Check the files of all installed plugins", Open = () => new CommandSpec { Handler = PluginVerifyCommand.RunAsync } },
            new CommandEntry { Name = "check", Help = "Run the conformance kit on a built plugin", Open = () => new CommandSpec { Arguments = [Folder], Options = () => [Settings, Case], Handler = PluginCheckCommand.RunAsync } },
        ],
    };
}
