using PyTool.Abstractions.Caching;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A cache of a foreign plugin that can be cleaned.</summary>
internal sealed class GuardedMaintenance(IPackageCache inner, ICacheMaintenance maintenance, PluginDescriptor plugin) : GuardedCache(inner, plugin), ICacheMaintenance
{
    private readonly PluginDescriptor _plugin = plugin;

    public Task<CacheRemoval> CleanAsync(CacheCleanRequest request, CancellationToken cancellationToken) =>
        PluginGuard.CallAsync(_plugin, "CleanAsync", () => maintenance.CleanAsync(request, cancellationToken), cancellationToken);

    public Task<CacheRemoval> PruneAsync(CachePruneRequest request, CancellationToken cancellationToken) =>
        PluginGuard.CallAsync(_plugin, "PruneAsync", () => maintenance.PruneAsync(request, cancellationToken), cancellationToken);

    public Task<long> MeasureAsync(CancellationToken cancellationToken) =>
        PluginGuard.CallValueAsync(_plugin, "MeasureAsync", () => maintenance.MeasureAsync(cancellationToken), cancellationToken);
}
