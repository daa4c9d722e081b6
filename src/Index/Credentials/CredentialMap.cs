using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>Credentials of this process: by URL prefix at segment borders, then by origin.</summary>
internal sealed class CredentialMap
{
    private readonly Lock _lock = new();
    private readonly List<(UrlOrigin Origin, string Path, UrlCredentials Credentials)> _prefixes = [];
    private readonly Dictionary<UrlOrigin, UrlCredentials> _origins = [];

    public void AddPrefix(Uri url, UrlCredentials credentials)
    {
        lock (_lock)
        {
            _prefixes.Add((UrlOrigin.Of(url), url.AbsolutePath, credentials));
            // Files usually lie beside the pages, not below them.
            if (credentials.HasSecret)
            {
                _origins.TryAdd(UrlOrigin.Of(url), credentials);
            }
        }
    }

    public void AddOrigin(Uri url, UrlCredentials credentials)
    {
        lock (_lock)
        {
            _origins[UrlOrigin.Of(url)] = credentials;
        }
    }

    /// <summary>The credentials for a URL, of that user if one is given.</summary>
    public UrlCredentials? Find(Uri url, string? userName)
    {
        var origin = UrlOrigin.Of(url);
        lock (_lock)
        {
            UrlCredentials? best = null;
            var length = -1;
            foreach (var (candidate, path, credentials) in _prefixes)
            {
                if (path.Length > length && candidate == origin && credentials.HasSecret && IsOf(credentials, userName) && UrlPrefix.Covers(path, url.AbsolutePath))
                {
                    best = credentials;
                    length = path.Length;
                }
            }

            return best ?? (_origins.TryGetValue(origin, out var found) && IsOf(found, userName) ? found : null);
        }
    }

    private static bool IsOf(UrlCredentials credentials, string? userName) =>
        string.IsNullOrEmpty(userName) || string.Equals(credentials.UserName, userName, StringComparison.Ordinal);
}
