using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Auth;

/// <summary><c>pytool auth</c>.</summary>
internal static class AuthCommands
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Children = () =>
        [
            new CommandEntry { Name = "login", Help = "Store credentials of a service", Open = () => AuthLoginCommand.Spec },
            new CommandEntry { Name = "logout", Help = "Forget credentials of a service", Open = () => AuthLogoutCommand.Spec },
            new CommandEntry { Name = "token", Help = "Print the stored token of a service", Open = () => AuthTokenCommand.Spec },
            new CommandEntry { Name = "dir", Help = "Print the directory of the credentials", Open = () => AuthDirCommand.Spec },
            new CommandEntry { Name = "helper", Help = "Answer other programs that ask for credentials", IsHidden = true, Open = () => AuthHelperCommands.Spec },
        ],
    };
}
