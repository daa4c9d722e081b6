namespace PyTool.Abstractions.Caching;

/// <summary>A further power of a cache: cleaning. Found by <c>is</c>; a cache without it is cleaned by its own means.</summary>
public interface ICacheMaintenance
{
    /// <summary>Removes the entries of some packages, or everything that pytool owns in the cache directory. Waits until no other process uses the cache.</summary>
    /// <exception cref="Plugins.PyToolException">Others use the cache for longer than the lock timeout, or something cannot be removed.</exception>
    Task<CacheRemoval> CleanAsync(CacheCleanRequest request, CancellationToken cancellationToken);

    /// <summary>Removes what nothing points to any more. Waits until no other process uses the cache.</summary>
    /// <exception cref="Plugins.PyToolException">Others use the cache for longer than the lock timeout, or something cannot be removed.</exception>
    Task<CacheRemoval> PruneAsync(CachePruneRequest request, CancellationToken cancellationToken);

    /// <summary>Bytes that pytool's part of the cache takes, hard links counted once.</summary>
    Task<long> MeasureAsync(CancellationToken cancellationToken);
}
