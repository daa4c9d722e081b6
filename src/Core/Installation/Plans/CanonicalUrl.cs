namespace PyTool.Core.Installation.Plans;

/// <summary>URLs as they are compared: without credentials, final slash and <c>.git</c>; case of the path counts, but not on github.com.</summary>
internal static class CanonicalUrl
{
    /// <summary>Query and fragment stay: they may choose what is served.</summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed))
        {
            return url;
        }

        var path = Uri.UnescapeDataString(parsed.AbsolutePath).TrimEnd('/');
        if (string.Equals(parsed.Host, "github.com", StringComparison.OrdinalIgnoreCase))
        {
            path = path.ToLowerInvariant();
        }

        if (path.EndsWith(".git", StringComparison.Ordinal))
        {
            path = path[..^4];
        }

        return $"{parsed.Scheme}://{parsed.Authority.ToLowerInvariant()}{path}{parsed.Query}{parsed.Fragment}";
    }

    /// <summary>Also without query, fragment and <c>@revision</c>.</summary>
    public static string OfRepository(string url)
    {
        var text = Of(url);
        var cut = text.IndexOfAny(['?', '#']);
        text = cut < 0 ? text : text[..cut];
        var revision = text.LastIndexOf('@');
        return revision > text.LastIndexOf('/') && revision > 0 ? text[..revision] : text;
    }
}
