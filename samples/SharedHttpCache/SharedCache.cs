using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;

namespace Contoso.SharedHttpCache;

internal sealed class SharedCache(IPackageCache next, CacheServer server) : IPackageCache
{
    public Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken) =>
        next.EnsureAsync(wheel, new SharedArtifactSource(source, server), cancellationToken);

    public ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken) => next.FindAsync(wheel, cancellationToken);

    public Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken) => next.LinkAsync(request, cancellationToken);
}
