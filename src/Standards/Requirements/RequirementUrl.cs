namespace PyTool.Standards.Requirements;

/// <summary>What can be said about the URL of a requirement without expanding or resolving it.</summary>
internal static class RequirementUrl
{
    private const string Extensions = "`.whl`, `.tar.gz`, `.zip`, `.tar.bz2`, `.tar.lz`, `.tar.lzma`, `.tar.xz`, `.tar.zst`, `.tar`, `.tbz`, `.tgz`, `.tlz`, or `.txz`";

    private static readonly string[] Known = [".whl", ".tar.gz", ".zip", ".tar.bz2", ".tar.lz", ".tar.lzma", ".tar.xz", ".tar.zst", ".tar", ".tbz", ".tgz", ".tlz", ".txz"];

    /// <summary>Why the text cannot be the source of a requirement, or <see langword="null"/>. Paths are not looked at.</summary>
    public static string? Objection(ReadOnlySpan<char> url)
    {
        var colon = url.IndexOf("://");
        if (colon <= 0 || url[..colon].ContainsAny('/', '\\', '$'))
        {
            return null;
        }

        var scheme = url[..colon].ToString();
        var rest = url[(colon + 3)..];
        var plus = scheme.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? Plain(scheme.ToLowerInvariant(), url, rest) : Versioned(scheme[..plus].ToLowerInvariant(), scheme[(plus + 1)..].ToLowerInvariant(), url);
    }

    private static string? Plain(string scheme, ReadOnlySpan<char> url, ReadOnlySpan<char> rest) => scheme switch
    {
        "file" => null,
        "http" or "https" when rest.IsEmpty || rest[0] is '/' or '?' or '#' => "empty host",
        "http" or "https" => HasExtension(rest) ? null : $"Expected direct URL (`{url}`) to end in a supported file extension: {Extensions}",
        _ => $"Unsupported URL scheme `{scheme}` in `{url}`",
    };

    private static string? Versioned(string system, string transport, ReadOnlySpan<char> url) => system switch
    {
        "git" when transport is "https" or "http" or "ssh" or "file" => null,
        "git" => $"Unsupported Git URL scheme `{transport}:` in `{url[4..]}` (expected one of `https:`, `ssh:`, or `file:`)",
        "hg" => $"Unsupported URL prefix `hg` in URL `{url}` (Mercurial is not supported)",
        "svn" => $"Unsupported URL prefix `svn` in URL `{url}` (Subversion is not supported)",
        "bzr" => $"Unsupported URL prefix `bzr` in URL `{url}` (Bazaar is not supported)",
        _ => $"Unsupported URL scheme `{system}+{transport}` in `{url}`",
    };

    private static bool HasExtension(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('?', '#');
        var path = end < 0 ? rest : rest[..end];
        foreach (var extension in Known)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
