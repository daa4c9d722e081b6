using System.Diagnostics.CodeAnalysis;

namespace PyTool.Index.Urls;

internal static partial class UrlText
{
    /// <summary>Resolves a reference of a page against the page's own URL (RFC 3986 §5). User information and fragment are dropped.</summary>
    /// <param name="baseUrl">URL of the page, or of its <c>&lt;base&gt;</c>.</param>
    /// <param name="reference">The reference as written.</param>
    /// <param name="result">An absolute URL.</param>
    /// <returns>Whether it is a URL that may be followed from that page: http or https, or a file URL from a page that is a local file itself.</returns>
    public static bool TryResolve(string baseUrl, string reference, [NotNullWhen(true)] out string? result)
    {
        result = null;
        reference = Escape(reference.Trim());
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        reference = hash < 0 ? reference : reference[..hash];
        var absolute = HasScheme(reference) ? reference : Join(baseUrl, reference);
        var isLocal = baseUrl.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        if (absolute is null || !IsFollowed(absolute, isLocal))
        {
            return false;
        }

        var authority = UrlAuthority.Find(absolute);
        if (authority.Start < 0 || (authority.End == authority.HostStart && !absolute.StartsWith("file:", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        result = authority.UserInfoLength == 0 ? absolute : string.Concat(absolute.AsSpan(0, authority.Start), absolute.AsSpan(authority.HostStart));
        return true;
    }

    private static bool IsFollowed(string url, bool isLocal) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || (isLocal && url.StartsWith("file://", StringComparison.OrdinalIgnoreCase));

    private static bool HasScheme(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && UrlAuthority.IsScheme(reference.AsSpan(0, colon));
    }

    private static string? Join(string baseUrl, string reference)
    {
        var authority = UrlAuthority.Find(baseUrl);
        if (authority.Start < 0)
        {
            return null;
        }

        var root = baseUrl.AsSpan(0, authority.End);
        if (reference.StartsWith("//", StringComparison.Ordinal))
        {
            return string.Concat(baseUrl.AsSpan(0, authority.Start - 2), reference);
        }

        var basePath = WithoutQuery(baseUrl.AsSpan(authority.End));
        if (reference.Length == 0 || reference[0] == '?')
        {
            return string.Concat(root, basePath.IsEmpty ? "/" : basePath, reference);
        }

        var path = WithoutQuery(reference);
        var rest = reference.AsSpan(path.Length);
        var merged = path[0] == '/' ? path.ToString() : string.Concat(Directory(basePath), path);
        return string.Concat(root, RemoveDotSegments(merged), rest);
    }

    private static ReadOnlySpan<char> Directory(ReadOnlySpan<char> path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "/" : path[..(slash + 1)];
    }

    private static string RemoveDotSegments(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal) && !path.Contains("/%2", StringComparison.Ordinal))
        {
            return path;
        }

        var output = new char[path.Length + 1];
        var length = 0;
        var at = 1;
        while (at <= path.Length)
        {
            var next = path.IndexOf('/', at);
            var isLast = next < 0;
            var segment = path.AsSpan(at, (isLast ? path.Length : next) - at);
            at += segment.Length + 1;
            if (IsDots(segment, 2))
            {
                length = Math.Max(output.AsSpan(0, length).LastIndexOf('/'), 0);
            }
            else if (!IsDots(segment, 1))
            {
                output[length++] = '/';
                segment.CopyTo(output.AsSpan(length));
                length += segment.Length;
                continue;
            }

            if (isLast)
            {
                output[length++] = '/';
            }
        }

        return new string(output, 0, length);
    }

    // `%2e` is a dot for the URL standard.
    private static bool IsDots(ReadOnlySpan<char> segment, int count)
    {
        var dots = 0;
        while (!segment.IsEmpty)
        {
            var width = segment[0] == '.' ? 1 : segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
            if (width == 0 || ++dots > count)
            {
                return false;
            }

            segment = segment[width..];
        }

        return dots == count;
    }
}
