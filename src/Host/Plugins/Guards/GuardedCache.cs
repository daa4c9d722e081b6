using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A cache of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal class GuardedCache(IPackageCache inner, PluginGuard guard) : IPackageCache
{
    /// <summary>The guard that has the powers of what it guards.</summary>
    public static GuardedCache Around(IPackageCache inner, PluginGuard guard) =>
        inner is ICacheMaintenance maintenance ? new GuardedMaintenance(inner, maintenance, guard) : new GuardedCache(inner, guard);

    public Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken) =>
        guard.CallAsync("EnsureAsync", () => inner.EnsureAsync(wheel, source, cancellationToken), cancellationToken);

    public async ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken) =>
        await guard.CallNullableAsync("FindAsync", () => inner.FindAsync(wheel, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);

    public Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken) =>
        guard.CallAsync("LinkAsync", () => inner.LinkAsync(request, cancellationToken), cancellationToken);
}
