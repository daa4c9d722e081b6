using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A cache of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal sealed class GuardedCache(IPackageCache inner, PluginDescriptor plugin) : IPackageCache
{
    public Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken) =>
        PluginGuard.CallAsync(plugin, "EnsureAsync", () => inner.EnsureAsync(wheel, source, cancellationToken), cancellationToken);

    public async ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken) =>
        await PluginGuard.CallNullableAsync(plugin, "FindAsync", () => inner.FindAsync(wheel, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);

    public Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken) =>
        PluginGuard.CallAsync(plugin, "LinkAsync", () => inner.LinkAsync(request, cancellationToken), cancellationToken);
}
