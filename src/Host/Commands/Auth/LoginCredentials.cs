using PyTool.Abstractions.Plugins;
using PyTool.Core.Credentials;
using PyTool.Index.Urls;

namespace PyTool.Host.Commands.Auth;

/// <summary>The credentials of a login: from the command line, the URL, standard input, or asked for on a terminal.</summary>
internal static class LoginCredentials
{
    public static UrlCredentials Of(ServiceAddress service, string? user, string? password, string? token)
    {
        if (token is not null)
        {
            return user is null
                ? new UrlCredentials(CredentialStore.TokenUser, Given(token))
                : throw Refused("When using `--token`, a username cannot not be provided; found: " + user);
        }

        var written = service.Credentials?.RevealSecret();
        if (written is not null && password is not null)
        {
            throw Refused("Cannot specify a password both via the URL and CLI");
        }

        user ??= Asked("username: ", isSecret: false) ?? throw Refused("No username provided; did you mean to provide `--username` or `--token`?");
        var secret = password is not null ? Given(password) : written ?? Asked("password: ", isSecret: true);
        return secret is { Length: > 0 }
            ? new UrlCredentials(user, secret)
            : throw Refused("No password provided; did you mean to provide `--password` or `--token`?");
    }

    private static string Given(string text) => text == "-" ? Console.In.ReadLine() ?? "" : text;

    private static string? Asked(string prompt, bool isSecret)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return null;
        }

        Console.Error.Write(prompt);
        return isSecret ? ReadSecret() : Console.In.ReadLine();
    }

    private static string ReadSecret()
    {
        var text = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else if (key.KeyChar != '\0')
            {
                text.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return text.ToString();
    }

    private static PyToolException Refused(string message) => new(CredentialErrors.Given, message) { ExitCode = 2 };
}
