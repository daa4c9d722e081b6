namespace PyTool.Plugins.Cache;

/// <summary>The stable codes of this plugin's failures.</summary>
internal static class CacheErrors
{
    public const string Settings = "PT1200";
    public const string ArchiveRefused = "PT1201";
    public const string HashMismatch = "PT1202";
    public const string SizeMismatch = "PT1203";

    /// <summary>A cached file is not as it was verified; the entry has been dropped and asking again heals it. Part of the contract.</summary>
    public const string EntryDamaged = "PT1204";

    public const string CacheUnusable = "PT1205";
    public const string LockTimeout = "PT1206";
    public const string LinkFailed = "PT1207";
    public const string FetchFailed = "PT1208";
}
