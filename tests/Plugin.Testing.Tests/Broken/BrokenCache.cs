using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;

namespace PyTool.Plugin.Testing.Tests.Broken;

/// <summary>A cache some of whose calls are others.</summary>
internal sealed class BrokenCache(IPackageCache next) : IPackageCache
{
    public Func<WheelArtifact, IArtifactSource, CancellationToken, Task<CachedWheel>>? Ensure { get; init; }

    public Func<WheelArtifact, CachedWheel?>? Find { get; init; }

    public Func<LinkRequest, CancellationToken, Task<LinkReport>>? Link { get; init; }

    public Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken) => Ensure?.Invoke(wheel, source, cancellationToken) ?? next.EnsureAsync(wheel, source, cancellationToken);

    public ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken) => Find is null ? next.FindAsync(wheel, cancellationToken) : ValueTask.FromResult(Find(wheel));

    public Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken) => Link?.Invoke(request, cancellationToken) ?? next.LinkAsync(request, cancellationToken);
}
