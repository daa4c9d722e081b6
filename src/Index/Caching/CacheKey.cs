using PyTool.Index.Indexes;

namespace PyTool.Index.Caching;

/// <summary>Folders of the cache. The scheme of uv: <c>pypi</c>, or <c>index/&lt;digest&gt;</c>; below it a folder or file for each package, so that <c>cache clean NAME</c> finds them.</summary>
internal static class CacheKey
{
    private const string PublicIndex = "https://pypi.org/simple";

    public static string Folder(IndexDefinition index)
    {
        // Credentials are no part of a key: they must not stand in file names, not even hashed.
        var url = index.Url.Url.TrimEnd('/');
        return string.Equals(url, PublicIndex, StringComparison.Ordinal) ? "pypi" : Path.Combine("index", CacheStore.Digest(url));
    }
}
