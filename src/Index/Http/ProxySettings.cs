using System.Net;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Urls;

namespace PyTool.Index.Http;

/// <summary>Which requests go through which proxy: the configuration, else <c>HTTP_PROXY</c>, <c>HTTPS_PROXY</c>, <c>ALL_PROXY</c>, <c>NO_PROXY</c>.</summary>
internal sealed class ProxySettings : IWebProxy
{
    private readonly Uri? _http;
    private readonly Uri? _https;
    private readonly NoProxyList _exceptions;

    private ProxySettings(Uri? http, Uri? https, NoProxyList exceptions, ICredentials? credentials)
    {
        _http = http;
        _https = https;
        _exceptions = exceptions;
        Credentials = credentials;
    }

    /// <summary>Credentials of the proxies themselves. Nothing of an index is in here.</summary>
    public ICredentials? Credentials { get; set; }

    /// <summary>The proxies; <see langword="null"/>: none.</summary>
    public static ProxySettings? Create(NetworkOptions options)
    {
        var all = Value(options, "ALL_PROXY", "all_proxy");
        var credentials = new CredentialCache();
        // Under CGI, HTTP_PROXY is a header of the caller.
        var isCgi = options.Environment.ContainsKey("REQUEST_METHOD");
        var http = Read(options.HttpProxy ?? (isCgi ? Value(options, "http_proxy") : Value(options, "http_proxy", "HTTP_PROXY")) ?? all, credentials);
        var https = Read(options.HttpsProxy ?? Value(options, "https_proxy", "HTTPS_PROXY") ?? all, credentials);
        if (http is null && https is null)
        {
            return null;
        }

        var exceptions = options.NoProxy ?? (Value(options, "no_proxy", "NO_PROXY") ?? "").Split(',');
        return new ProxySettings(http, https, new NoProxyList(exceptions), credentials);
    }

    public Uri? GetProxy(Uri destination) => destination.Scheme == "https" ? _https : _http;

    public bool IsBypassed(Uri host) => GetProxy(host) is null || _exceptions.Contains(host);

    private static string? Value(NetworkOptions options, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (options.Environment.TryGetValue(name, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    private static Uri? Read(string? text, CredentialCache credentials)
    {
        if (text is null)
        {
            return null;
        }

        var full = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        full = full.StartsWith("socks5h://", StringComparison.OrdinalIgnoreCase) ? "socks5://" + full["socks5h://".Length..] : full;
        var authority = UrlAuthority.Find(full);
        var plain = authority.UserInfoLength > 0 ? full.Remove(authority.Start, authority.UserInfoLength) : full;
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Scheme is not ("http" or "https" or "socks4" or "socks4a" or "socks5"))
        {
            throw new PyToolException("PT6004", $"Invalid proxy URL: `{UrlRedaction.Redact(text)}`");
        }

        if (authority.UserInfoLength > 0)
        {
            var parts = full.Substring(authority.Start, authority.UserInfoLength - 1).Split(':', 2);
            var login = new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
            credentials.Remove(uri, "Basic");
            credentials.Add(uri, "Basic", login);
        }

        return uri;
    }
}
