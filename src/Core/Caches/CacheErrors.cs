namespace PyTool.Core.Caches;

/// <summary>The stable codes of failures when the cache is maintained.</summary>
public static class CacheErrors
{
    /// <summary>The chosen cache plugin cannot be cleaned or measured.</summary>
    public const string NoMaintenance = "PT1521";
}
