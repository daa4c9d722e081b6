using System.Diagnostics.CodeAnalysis;
using PyTool.Index.Urls;

namespace PyTool.Core.Credentials;

/// <summary>A service that credentials are kept for: a URL, or a bare host that is reached by https.</summary>
public sealed class ServiceAddress
{
    private ServiceAddress(CredentialUrl url) => Credentials = url.Credentials;

    /// <summary>The URL in its normal form, without credentials.</summary>
    public required string Url { get; init; }

    /// <summary>What was written in the URL; <see langword="null"/>: nothing.</summary>
    public UrlCredentials? Credentials { get; }

    /// <summary>Reads what the user typed.</summary>
    /// <param name="text">A URL or a host, with or without a path.</param>
    /// <param name="address">The service, when the result is <see langword="true"/>.</param>
    /// <param name="problem">What is wrong, when the result is <see langword="false"/>.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServiceAddress? address, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var name = scheme < 0 ? "https" : text[..scheme].ToLowerInvariant();
        if (name is not ("http" or "https"))
        {
            problem = "Unsupported scheme: " + name;
            return false;
        }

        if (text.Length == 0 || scheme + 3 == text.Length)
        {
            problem = "empty host";
            return false;
        }

        if (!CredentialUrl.TryParse(scheme < 0 ? "https://" + text : text, out var url, out problem))
        {
            return false;
        }

        // A password that travels in the open is nobody's secret any more; a machine may talk to itself so.
        if (name == "http" && !url.Uri.IsLoopback)
        {
            problem = "HTTPS is required for non-local hosts";
            return false;
        }

        address = new ServiceAddress(url) { Url = url.Uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) };
        problem = null;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Url;
}
