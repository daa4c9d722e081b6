namespace PyTool.Plugins.Cache.Store;

/// <summary>Names within a cache directory. Own bucket numbers, so that a directory shared with uv holds both and neither touches the other's.</summary>
internal static class CacheLayout
{
    public const string Archives = "archive-v1000";
    public const string Wheels = "wheels-v1000";

    /// <summary>Folder of an archive entry that holds the files of the wheel.</summary>
    public const string Tree = "tree";

    /// <summary>File of an archive entry that says what the tree must be.</summary>
    public const string Manifest = "manifest";

    /// <summary>Start of the names of everything unfinished.</summary>
    public const string Temporary = ".tmp";

    public const string IndexSuffix = ".wheel";
    public const string LockSuffix = ".lock";
    public const string RootLock = ".lock";
    public const string Tag = "CACHEDIR.TAG";
    public const string TagContent = "Signature: 8a477f597d28d172789f06886806bc55";
    public const string Ignore = ".gitignore";

    /// <summary>Whether a name of the top level is one of pytool's buckets: <c>name-v1000</c> and above.</summary>
    public static bool IsOwnBucket(ReadOnlySpan<char> name)
    {
        var mark = name.LastIndexOf("-v", StringComparison.Ordinal);
        return mark > 0 && name.Length == mark + 6 && !name[(mark + 2)..].ContainsAnyExceptInRange('0', '9') && name[mark + 2] != '0';
    }

}
