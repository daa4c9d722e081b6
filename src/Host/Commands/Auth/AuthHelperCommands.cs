using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Auth;

/// <summary><c>pytool auth helper</c>.</summary>
internal static class AuthHelperCommands
{
    public static OptionSpec Protocol { get; } = new() { Name = "--protocol", ValueName = "PROTOCOL", Help = "Protocol of the helper", PossibleValues = ["bazel"], IsRequired = true };

    public static CommandSpec Spec => new()
    {
        Options = () => [Protocol],
        Children = () =>
        [
            new CommandEntry { Name = "get", Help = "Print credentials for an address", Open = () => AuthHelperGetCommand.Spec },
        ],
    };
}
