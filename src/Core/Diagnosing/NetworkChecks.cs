using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Urls;
using PyTool.Projects.Settings;

namespace PyTool.Core.Diagnosing;

/// <summary>Proxies, certificates, and whether every index answers.</summary>
internal static class NetworkChecks
{
    // Any page serves: a project that every full index has, and "not found" is an answer too.
    private const string Page = "pip/";
    private const long LongestPage = 64 << 20;
    private static readonly string[] Proxies = ["ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "all_proxy", "https_proxy", "http_proxy", "no_proxy"];
    private static readonly string[] Certificates = ["SSL_CERT_FILE", "SSL_CERT_DIR", "SSL_CLIENT_CERT"];

    public static IEnumerable<Finding> Surroundings(CommandSession session)
    {
        foreach (var name in Proxies)
        {
            if (session.Variables.GetValueOrDefault(name) is { Length: > 0 } value)
            {
                yield return Finding.Good("proxy", $"{name} is {UrlRedaction.Redact(value)}");
            }
        }

        foreach (var name in Certificates)
        {
            if (session.Variables.GetValueOrDefault(name) is { Length: > 0 } path)
            {
                yield return File.Exists(path) || Directory.Exists(path)
                    ? Finding.Good("certificates", $"{name} is {path}")
                    : new Finding("certificates", FindingSeverity.Problem, $"{name} names {path}, which does not exist", "Correct the variable, or unset it");
            }
        }
    }

    public static async Task<List<Finding>> IndexesAsync(CommandSession session, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var index in ConfiguredIndexes.Of(session.Settings, session.Clock.GetUtcNow(), []))
        {
            findings.Add(await IndexAsync(session, index, cancellationToken).ConfigureAwait(false));
        }

        return findings;
    }

    private static async Task<Finding> IndexAsync(CommandSession session, IndexDefinition index, CancellationToken cancellationToken)
    {
        var shown = index.Name is null ? index.Url.ToString() : $"{index.Name} ({index.Url})";
        if (index.Url.Uri.IsFile)
        {
            var path = index.Url.Uri.LocalPath;
            return Directory.Exists(path) || File.Exists(path)
                ? Finding.Good("index", $"{shown} is there")
                : new Finding("index", FindingSeverity.Problem, $"{shown} does not exist", "Correct the path of the index");
        }

        if (session.Settings.IsSet(SettingKeys.Offline))
        {
            return new Finding("index", FindingSeverity.Warning, $"{shown} is not asked: offline", null);
        }

        var started = session.Clock.GetTimestamp();
        try
        {
            var url = index.Format == IndexFormat.Flat ? index.Url.Url : index.Url.Url.TrimEnd('/') + "/" + Page;
            using var response = await session.Network.OpenAsync(new NetworkRequest { Url = url, Index = index, AcceptsEveryStatus = true, MaximumBytes = LongestPage }, cancellationToken).ConfigureAwait(false);
            var milliseconds = session.Clock.GetElapsedTime(started).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
            return response.Status switch
            {
                401 or 403 => new Finding("index", FindingSeverity.Problem, $"{shown} refuses the request: status {response.Status}", $"Store credentials with `pytool auth login {index.Url.Uri.Host}`, or put them into the environment"),
                >= 500 => new Finding("index", FindingSeverity.Problem, $"{shown} answers with status {response.Status}", "Ask the people who run the index"),
                _ => Finding.Good("index", $"{shown} answers in {milliseconds} ms"),
            };
        }
        catch (Exception exception) when (exception is NetworkFailureException or PyToolException)
        {
            var cause = exception.InnerException?.Message ?? exception.Message;
            return new Finding("index", FindingSeverity.Problem, $"{shown} cannot be reached: {cause}", "Check the address, the proxy and the certificates (`--system-certs`, `SSL_CERT_FILE`)");
        }
    }
}
