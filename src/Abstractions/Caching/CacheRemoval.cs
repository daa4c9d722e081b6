namespace PyTool.Abstractions.Caching;

/// <summary>What a cleaning removed.</summary>
public sealed class CacheRemoval
{
    /// <summary>Number of files removed.</summary>
    public required long Files { get; init; }

    /// <summary>Number of directories removed.</summary>
    public long Directories { get; init; }

    /// <summary>Bytes freed, hard links counted once.</summary>
    public required long Bytes { get; init; }
}
