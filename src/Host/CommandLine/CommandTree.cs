using PyTool.Host.Commands.Plugins;

namespace PyTool.Host.CommandLine;

/// <summary>The tree of all commands.</summary>
public static class CommandTree
{
    /// <summary>The root: <c>pytool</c>.</summary>
    public static CommandSpec Root() => new()
    {
        Name = "pytool",
        Help = "Python packages and projects, with exchangeable parts",
        Children = () => [PluginCommands.Spec],
    };
}
