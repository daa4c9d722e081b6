using PyTool.Abstractions.Caching;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A cache of a foreign plugin that can be cleaned.</summary>
internal sealed class GuardedMaintenance(IPackageCache inner, ICacheMaintenance maintenance, PluginGuard guard) : GuardedCache(inner, guard), ICacheMaintenance
{
    private readonly PluginGuard _guard = guard;

    public Task<CacheRemoval> CleanAsync(CacheCleanRequest request, CancellationToken cancellationToken) =>
        _guard.CallAsync("CleanAsync", () => maintenance.CleanAsync(request, cancellationToken), cancellationToken);

    public Task<CacheRemoval> PruneAsync(CachePruneRequest request, CancellationToken cancellationToken) =>
        _guard.CallAsync("PruneAsync", () => maintenance.PruneAsync(request, cancellationToken), cancellationToken);

    public Task<long> MeasureAsync(CancellationToken cancellationToken) =>
        _guard.CallValueAsync("MeasureAsync", () => maintenance.MeasureAsync(cancellationToken), cancellationToken);
}
