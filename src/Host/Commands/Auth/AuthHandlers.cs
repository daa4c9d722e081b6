using PyTool.Abstractions.Plugins;
using PyTool.Core.Credentials;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Index.Urls;

namespace PyTool.Host.Commands.Auth;

/// <summary>Runs the commands of <c>pytool auth</c>.</summary>
internal static class AuthHandlers
{
    public static Task<int> DirAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        invocation.Host.Output.WriteOutputLine(Store(invocation).Directory);
        return Task.FromResult(0);
    }

    public static async Task<int> LoginAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var service = Service(parsed);
        var credentials = LoginCredentials.Of(service, User(parsed, service), parsed.Value(AuthLoginCommand.Password), parsed.Value(AuthLoginCommand.Token));
        await Store(invocation).SaveAsync(service, credentials, cancellationToken).ConfigureAwait(false);
        invocation.Host.Output.WriteStatus("Stored credentials for " + Label(service, credentials.UserName));
        return 0;
    }

    public static async Task<int> LogoutAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var service = Service(invocation.Parsed);
        var user = User(invocation.Parsed, service) ?? CredentialStore.TokenUser;
        if (!await Store(invocation).RemoveAsync(service, user, cancellationToken).ConfigureAwait(false))
        {
            throw new PyToolException(CredentialErrors.NotFound, $"No matching entry found for `{Label(service, user)}`") { ExitCode = 2 };
        }

        invocation.Host.Output.WriteStatus("Removed credentials for " + Label(service, user));
        return 0;
    }

    public static Task<int> TokenAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var service = Service(invocation.Parsed);
        var user = User(invocation.Parsed, service) ?? CredentialStore.TokenUser;
        var secret = Store(invocation).Find(service, user)?.RevealSecret()
            ?? throw new PyToolException(CredentialErrors.NotFound, $"Failed to fetch credentials for `{Label(service, user)}`") { ExitCode = 2 };
        invocation.Host.Output.WriteOutputLine(secret);
        return Task.FromResult(0);
    }

    private static CredentialStore Store(CommandInvocation invocation) => CredentialStore.Of(invocation.Host.Variables, invocation.Host.WorkingDirectory);

    private static ServiceAddress Service(ParsedCommand parsed)
    {
        var text = parsed.Argument("SERVICE") ?? "";
        return ServiceAddress.TryParse(text, out var address, out var problem)
            ? address
            : throw new UsageException($"invalid value '{UrlRedaction.Redact(text)}' for '<SERVICE>': {problem}");
    }

    private static string? User(ParsedCommand parsed, ServiceAddress service)
    {
        var given = parsed.Value(CredentialOptions.Username);
        var written = service.Credentials?.UserName is { Length: > 0 } name ? name : null;
        return given is not null && written is not null
            ? throw new PyToolException(CredentialErrors.Given, $"Cannot specify a username both via the URL and CLI; found `--username {given}` and `{written}`") { ExitCode = 2 }
            : given ?? written;
    }

    private static string Label(ServiceAddress service, string user) => user is "" or CredentialStore.TokenUser ? service.Url : $"{user}@{service.Url}";
}
