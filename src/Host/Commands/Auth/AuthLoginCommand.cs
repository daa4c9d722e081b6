using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Auth;

/// <summary><c>pytool auth login</c>: store credentials of a service.</summary>
internal static class AuthLoginCommand
{
    public static OptionSpec Password { get; } = new() { Name = "--password", ValueName = "PASSWORD", Help = "Password of the user; `-` reads it from standard input" };

    public static OptionSpec Token { get; } = new() { Name = "--token", Short = 't', ValueName = "TOKEN", Help = "Token to sign in with" };

    public static OptionSpec KeyringProvider { get; } = new()
    {
        Name = "--keyring-provider", ValueName = "KEYRING_PROVIDER", Help = "Where to look for credentials of indexes",
        PossibleValues = ["disabled", "subprocess"], IsHidden = true,
    };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "SERVICE", Help = "Domain or address of the service", IsRequired = true }],
        Options = () => [CredentialOptions.Username, Password, Token, KeyringProvider],
        Conflicts = () =>
        [
            new ConflictRule(Token, CredentialOptions.Username, Password),
        ],
        Honored = () => [CredentialOptions.Username, Password, Token],
        Handler = AuthHandlers.LoginAsync,
    };
}
