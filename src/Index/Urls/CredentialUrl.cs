using System.Diagnostics.CodeAnalysis;
using PyTool.Abstractions.Plugins;

namespace PyTool.Index.Urls;

/// <summary>A URL, with the credentials written in it kept apart. Its text never shows them.</summary>
public sealed class CredentialUrl
{
    private CredentialUrl(string url, Uri uri, UrlCredentials? credentials)
    {
        Url = url;
        Uri = uri;
        Credentials = credentials;
    }

    /// <summary>The URL without credentials, otherwise as written (the fragment included).</summary>
    public string Url { get; }

    /// <summary>The credentials that were written in the URL; <see langword="null"/>: none.</summary>
    public UrlCredentials? Credentials { get; }

    /// <summary>The same as <see cref="Url"/>, parsed.</summary>
    public Uri Uri { get; }

    /// <summary>Reads a URL with scheme <c>http</c>, <c>https</c> or <c>file</c>.</summary>
    /// <exception cref="PyToolException">It is none, or it can be read in two ways. The message shows no part of the credentials.</exception>
    public static CredentialUrl Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var url, out var problem)
            ? url
            : throw new PyToolException("PT6001", $"Invalid URL `{UrlRedaction.Redact(text)}`: {problem}");
    }

    /// <summary>Reads a URL; the problem shows no part of the credentials.</summary>
    /// <param name="text">The URL as written.</param>
    /// <param name="url">The URL, when the result is <see langword="true"/>.</param>
    /// <param name="problem">What is wrong, when the result is <see langword="false"/>.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out CredentialUrl? url, [NotNullWhen(false)] out string? problem)
    {
        url = null;
        var authority = UrlAuthority.Find(text);
        if (authority.Start < 0)
        {
            problem = "relative URL without a base";
            return false;
        }

        var userInfo = text.AsSpan(authority.Start, authority.UserInfoLength);
        if (userInfo.IsEmpty && IsAmbiguous(text.AsSpan(authority.End)))
        {
            problem = "ambiguous user/pass authority in URL (not percent-encoded?)";
            return false;
        }

        var plain = authority.UserInfoLength == 0 ? text : string.Concat(text.AsSpan(0, authority.Start), text.AsSpan(authority.HostStart));
        if (!System.Uri.TryCreate(UrlText.Escape(plain), UriKind.Absolute, out var uri) || (uri.Host.Length == 0 && !uri.IsFile))
        {
            problem = "neither host nor path can be made out";
            return false;
        }

        if (uri.Scheme is not ("http" or "https" or "file"))
        {
            problem = $"unsupported scheme `{uri.Scheme}`";
            return false;
        }

        url = new CredentialUrl(plain, uri, ReadUserInfo(userInfo));
        problem = null;
        return true;
    }

    /// <summary>The URL with a mask in place of the password.</summary>
    public override string ToString()
    {
        if (Credentials is null)
        {
            return UrlRedaction.Redact(Url);
        }

        var at = Url.IndexOf("://", StringComparison.Ordinal) + 3;
        return $"{Url.AsSpan(0, at)}{Credentials}@{UrlRedaction.Redact(Url[at..])}";
    }

    // `http://user/name:word@host/`: a slash that is not encoded makes the password a part of the path.
    private static bool IsAmbiguous(ReadOnlySpan<char> rest)
    {
        var colon = rest.IndexOf(':');
        return colon >= 0 && rest[colon..].Contains('@');
    }

    private static UrlCredentials? ReadUserInfo(ReadOnlySpan<char> userInfo)
    {
        if (userInfo.IsEmpty)
        {
            return null;
        }

        userInfo = userInfo[..^1];
        var colon = userInfo.IndexOf(':');
        var user = System.Uri.UnescapeDataString((colon < 0 ? userInfo : userInfo[..colon]).ToString());
        var password = colon < 0 ? null : System.Uri.UnescapeDataString(userInfo[(colon + 1)..].ToString());
        return user.Length == 0 && string.IsNullOrEmpty(password) ? null : new UrlCredentials(user, password);
    }
}
