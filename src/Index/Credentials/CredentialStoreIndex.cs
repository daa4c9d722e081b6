using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>The entries of the credential store; the longest path prefix of the same origin wins.</summary>
public sealed class CredentialStoreIndex
{
    private readonly List<(UrlOrigin Origin, string Path, UrlCredentials Credentials)> _entries = [];

    /// <summary>Takes the entries in; those whose service is no URL count for nothing.</summary>
    public CredentialStoreIndex(IReadOnlyList<StoredCredential> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            var text = entry.Service.Contains("://", StringComparison.Ordinal) ? entry.Service : "https://" + entry.Service;
            if (CredentialUrl.TryParse(text, out var url, out _))
            {
                _entries.Add((UrlOrigin.Of(url.Uri), url.Uri.AbsolutePath, entry.Credentials));
            }
        }
    }

    /// <summary>The credentials for a URL.</summary>
    /// <param name="url">What is asked for.</param>
    /// <param name="userName">The user; <see langword="null"/>: any.</param>
    /// <returns><see langword="null"/>: none fit.</returns>
    public UrlCredentials? Find(Uri url, string? userName)
    {
        ArgumentNullException.ThrowIfNull(url);
        UrlCredentials? best = null;
        var length = -1;
        foreach (var (origin, path, credentials) in _entries)
        {
            var isUser = userName is null || string.Equals(credentials.UserName, userName, StringComparison.Ordinal);
            if (isUser && path.Length > length && origin == UrlOrigin.Of(url) && UrlPrefix.Covers(path, url.AbsolutePath))
            {
                best = credentials;
                length = path.Length;
            }
        }

        return best;
    }
}
