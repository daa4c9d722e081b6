namespace PyTool.Index.Urls;

/// <summary>Takes secrets out of URLs that are to be shown.</summary>
public static class UrlRedaction
{
    private const string Mask = "****";

    // Parameters in which storage services put signatures and tokens.
    private static readonly string[] SecretParameters =
    [
        "X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token", "X-Goog-Signature", "X-Goog-Credential", "AWSAccessKeyId",
        "Signature", "sig", "se", "sp", "token", "access_token", "auth", "password", "api_key", "apikey", "key",
    ];

    /// <summary>The text with passwords and signed parameters masked. Anything may be given, also what is no URL.</summary>
    public static string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RedactQuery(RedactUserInfo(text));
    }

    private static string RedactUserInfo(string text)
    {
        // The last `@` of all: in a URL that can be read in two ways anything before it may be a secret.
        var at = text.LastIndexOf('@');
        if (at < 0)
        {
            return text;
        }

        var authority = UrlAuthority.Find(text);
        var start = authority.Start < 0 ? 0 : authority.Start;
        var colon = text.AsSpan(start).IndexOf(':');
        if (colon < 0 || start + colon > at)
        {
            return text;
        }

        var isPlain = authority.Start >= 0 && authority.HostStart == at + 1;
        return isPlain
            ? string.Concat(text.AsSpan(0, start + colon + 1), Mask, text.AsSpan(at))
            : string.Concat(text.AsSpan(0, start), Mask, text.AsSpan(at));
    }

    private static string RedactQuery(string text)
    {
        var query = text.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return text;
        }

        var parts = text[(query + 1)..].Split('&');
        for (var i = 0; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && IsSecret(parts[i].AsSpan(0, equals)))
            {
                parts[i] = string.Concat(parts[i].AsSpan(0, equals + 1), Mask);
            }
        }

        return string.Concat(text.AsSpan(0, query + 1), string.Join('&', parts));
    }

    private static bool IsSecret(ReadOnlySpan<char> name)
    {
        foreach (var secret in SecretParameters)
        {
            if (name.Equals(secret, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
