using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Self;

/// <summary><c>pytool self</c>.</summary>
internal static class SelfCommands
{
    public static CommandSpec Spec => new()
    {
        Children = () =>
        [
            new CommandEntry { Name = "update", Help = "Update pytool", Open = () => SelfUpdateCommand.Spec },
            new CommandEntry { Name = "version", Help = "Print the version of pytool", Open = () => SelfVersionCommand.Spec },
        ],
    };
}
