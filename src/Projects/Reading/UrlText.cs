using PyTool.Toml;

namespace PyTool.Projects.Reading;

/// <summary>Texts that may be URLs. URLs stay texts in this room: only their shape is checked.</summary>
internal static class UrlText
{
    private static readonly string[] HostSchemes = ["http", "https", "ftp", "ws", "wss"];

    /// <summary>Length of the scheme, or 0 when the text has none.</summary>
    public static int SchemeLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        var i = 1;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '+' or '-' or '.'))
        {
            i++;
        }

        return i < text.Length && text[i] == ':' ? i : 0;
    }

    /// <summary>Whether the text is a URL and not a path: its scheme is one that packages are fetched by.</summary>
    public static bool HasKnownScheme(ReadOnlySpan<char> text)
    {
        var length = SchemeLength(text);
        return length > 1 && text[..length].ToString().ToLowerInvariant() is "http" or "https" or "file" or "ftp" or "ssh" or "git" or "s3" or "gs"
            or "git+http" or "git+https" or "git+file" or "git+ssh" or "git+git" or "hg+https" or "svn+https" or "bzr+https" or "az";
    }

    /// <summary>What is wrong with a text that should be an absolute URL, or <see langword="null"/>.</summary>
    public static string? Objection(string text)
    {
        var scheme = SchemeLength(text);
        if (scheme == 0)
        {
            return $"relative URL without a base: \"{text}\"";
        }

        if (!HostSchemes.Contains(text[..scheme].ToLowerInvariant(), StringComparer.Ordinal))
        {
            return null;
        }

        if (text.AsSpan(scheme + 1).TrimStart("/\\").IsEmpty)
        {
            return "empty host";
        }

        return Uri.TryCreate(text, UriKind.Absolute, out _) ? null : "invalid international domain name";
    }

    public static string ReadUrl(this TomlValue value, string expected = "a string")
    {
        var text = value.ReadString(expected).Trim();
        return Objection(text) is { } objection ? throw value.Wrong(objection) : text;
    }
}
