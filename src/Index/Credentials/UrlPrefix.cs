namespace PyTool.Index.Credentials;

/// <summary>Path prefixes that end at a segment border: <c>/a</c> covers <c>/a</c> and <c>/a/b</c>, not <c>/ab</c>.</summary>
internal static class UrlPrefix
{
    public static bool Covers(string prefix, string path)
    {
        prefix = prefix.TrimEnd('/');
        return path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] == '/');
    }
}
