using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Auth;

/// <summary><c>pytool auth logout</c>: forget credentials of a service.</summary>
internal static class AuthLogoutCommand
{
    public static OptionSpec KeyringProvider { get; } = new()
    {
        Name = "--keyring-provider", ValueName = "KEYRING_PROVIDER", Help = "Where to look for credentials of indexes",
        PossibleValues = ["disabled", "subprocess"], IsHidden = true,
    };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "SERVICE", Help = "Domain or address of the service", IsRequired = true }],
        Options = () => [CredentialOptions.Username, KeyringProvider],
        Honored = () => [CredentialOptions.Username],
        Handler = AuthHandlers.LogoutAsync,
    };
}
