using PyTool.Abstractions.Plugins;
using PyTool.Core.Credentials;
using PyTool.Core.Publishing;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Index.Indexes;
using PyTool.Index.Urls;
using PyTool.Projects.Settings;

namespace PyTool.Host.Commands.Publish;

/// <summary>Runs <c>pytool publish</c>.</summary>
internal static class PublishHandler
{
    private const string DefaultUrl = "https://upload.pypi.org/legacy/";

    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        if (parsed.Flag(PublishCommand.SkipExisting))
        {
            throw Refused(
                "`pytool publish` does not support `--skip-existing` because there is not a reliable way to identify when an upload fails due to an existing distribution. Instead, use `--check-url` to provide the URL to the simple API for your index. pytool will check the index for existing distributions before attempting uploads.");
        }

        if (parsed.Value(PublishCommand.TrustedPublishing) == "always")
        {
            throw Refused("Trusted publishing is not supported yet; use `--token`, `--username` and `--password`, or `pytool auth login`");
        }

        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var files = parsed.Arguments("FILES");
            var (url, check) = Target(parsed, session);
            var failed = await new PublishOperation(session).RunAsync(
                new PublishRequest
                {
                    Files = files.Count == 0 ? ["dist/*"] : files,
                    Url = url,
                    CheckIndex = check,
                    Credentials = Credentials(parsed),
                    IsDryRun = parsed.Flag(ReportOptions.DryRun),
                    WithAttestations = !parsed.Flag(PublishCommand.NoAttestations),
                },
                cancellationToken).ConfigureAwait(false);
            return failed == 0 ? 0 : 1;
        }
    }

    private static (CredentialUrl Url, IndexDefinition? Check) Target(ParsedCommand parsed, CommandSession session)
    {
        var now = session.Clock.GetUtcNow();
        if (parsed.Value(PublishCommand.Index) is not { } name)
        {
            var check = parsed.Value(PublishCommand.CheckUrl) is { } given
                ? new IndexDefinition { Url = CredentialUrl.Parse(given) }
                : session.Settings.Find(SettingKeys.CheckUrl) is { } set ? ConfiguredIndexes.Convert(set.Value, now) : null;
            return (CredentialUrl.Parse(parsed.Value(PublishCommand.PublishUrl) ?? session.Settings.Get(SettingKeys.PublishUrl, DefaultUrl)), check);
        }

        var named = session.Settings.Get(SettingKeys.Index, []).Where(static index => index.Name is not null).ToArray();
        if (named.Length == 0)
        {
            throw Refused($"No indexes were found, can't use index: `{name}`");
        }

        var index = Array.Find(named, index => string.Equals(index.Name, name, StringComparison.Ordinal))
            ?? throw Refused($"Index not found: `{name}`. Found indexes: {string.Join(", ", named.Select(static index => $"`{index.Name}`"))}");
        return (CredentialUrl.Parse(index.PublishUrl ?? throw Refused($"Index is missing a publish URL: `{name}`")), ConfiguredIndexes.Convert(index, now));
    }

    private static UrlCredentials? Credentials(ParsedCommand parsed)
    {
        if (parsed.Value(PublishCommand.Token) is { } token)
        {
            return new UrlCredentials(CredentialStore.TokenUser, token);
        }

        var (user, password) = (parsed.Value(PublishCommand.Username), parsed.Value(PublishCommand.Password));
        return user is null && password is null ? null : new UrlCredentials(user ?? "", password);
    }

    private static PyToolException Refused(string message) => new(PublishErrors.Given, message) { ExitCode = 2 };
}
