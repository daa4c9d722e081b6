using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Linking;
using PyTool.Plugins.Cache.Locks;
using PyTool.Plugins.Cache.Maintenance;
using PyTool.Plugins.Cache.Platforms;
using PyTool.Plugins.Cache.Store;

namespace PyTool.Plugins.Cache;

/// <summary>The built-in cache: content-addressed, verified once, safe with many processes.</summary>
internal sealed class PackageCache : IPackageCache, ICacheMaintenance, IDisposable
{
    private readonly CacheRoot root;
    private readonly ArchiveStore archives;
    private readonly WheelIndex index;
    private readonly WheelFetcher fetcher;
    private readonly TreeLinker linker;
    private readonly CacheCleaner cleaner;
    private readonly LockFile locks;
    private readonly KeyedGate gate = new();
    private readonly FaultPoints faults;

    public PackageCache(PluginContext context, CacheSettings settings, Platform platform, FaultPoints faults)
    {
        this.faults = faults;
        locks = new LockFile(platform, settings.LockTimeout, context.Clock, context.Diagnostics);
        root = new CacheRoot(context, settings, platform, locks);
        archives = new ArchiveStore(root, settings, platform);
        index = new WheelIndex(root, settings, platform);
        fetcher = new WheelFetcher(root, archives, settings, platform, faults);
        linker = new TreeLinker(platform, archives);
        cleaner = new CacheCleaner(root, archives, platform);
    }

    public async ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken)
    {
        if (wheel.Refresh)
        {
            return null;
        }

        await root.OpenAsync(cancellationToken).ConfigureAwait(false);
        return Find(wheel) is { } archive ? Describe(wheel, archive) : null;
    }

    public async Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken)
    {
        await root.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (!wheel.Refresh && Find(wheel) is { } ready)
        {
            return Describe(wheel, ready);
        }

        using var pass = await gate.EnterAsync(WheelIndex.Key(wheel), cancellationToken).ConfigureAwait(false);
        if (!wheel.Refresh && Find(wheel) is { } made)
        {
            return Describe(wheel, made);
        }

        var lockPath = index.LockPath(wheel);
        root.MakeBucket(Path.Combine(CacheLayout.Wheels, WheelIndex.Package(wheel)));
        using var held = await locks.AcquireAsync(lockPath, exclusive: true, waiting: null, remove: true, cancellationToken).ConfigureAwait(false);
        if (!wheel.Refresh && Find(wheel) is { } theirs)
        {
            return Describe(wheel, theirs);
        }

        var origin = index.Origin(wheel.Artifact);
        var fetched = await fetcher.FetchAsync(wheel, source, cancellationToken).ConfigureAwait(false);
        Record(wheel, fetched.Archive.Manifest.Sha256, fetched.Hashes, origin);
        faults.Pass(FaultPoint.Indexed);
        return Describe(wheel, fetched.Archive);
    }

    public async Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        await root.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => linker.Link(request, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<CacheRemoval> CleanAsync(CacheCleanRequest request, CancellationToken cancellationToken) => cleaner.CleanAsync(request, cancellationToken);

    public Task<CacheRemoval> PruneAsync(CachePruneRequest request, CancellationToken cancellationToken) => cleaner.PruneAsync(request, cancellationToken);

    public Task<long> MeasureAsync(CancellationToken cancellationToken) => cleaner.MeasureAsync(cancellationToken);

    /// <summary>Gives the shared lock back before the end of the process (tests).</summary>
    public void Dispose() => root.Dispose();

    /// <summary>By digest first: the same bytes from another source need no second fetch. Then by what this source gave before, if that satisfies the digests asked for.</summary>
    private StoredArchive? Find(WheelArtifact wheel)
    {
        var policy = HashPolicy.Of(wheel.Artifact.Hashes);
        if (policy.Algorithm is "sha256")
        {
            foreach (var hash in policy.Accepted)
            {
                if (IsPlainDigest(hash.Digest) && archives.Find(hash.Digest) is { } archive)
                {
                    Remember(wheel, archive);
                    return archive;
                }
            }
        }

        return index.Read(wheel) is { } entry && policy.Accepts(entry) && string.Equals(entry.Origin, index.Origin(wheel.Artifact), StringComparison.Ordinal)
            ? archives.Find(entry.Sha256)
            : null;
    }

    /// <summary>Notes under this source what another one has brought, so that cleaning by package and pruning see who uses the entry.</summary>
    private void Remember(WheelArtifact wheel, StoredArchive archive)
    {
        if (!archive.IsOwn || index.Read(wheel) is { } entry && string.Equals(entry.Sha256, archive.Manifest.Sha256, StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            Record(wheel, archive.Manifest.Sha256, [], index.Origin(wheel.Artifact));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or PyToolException)
        {
            // A read-only cache still serves.
        }
    }

    private void Record(WheelArtifact wheel, string sha256, IReadOnlyList<ArtifactHash> hashes, string origin)
    {
        try
        {
            index.Write(wheel, new IndexEntry
            {
                FileName = wheel.Artifact.FileName,
                Sha256 = sha256,
                Hashes = [.. hashes.Skip(1)],
                IsBuilt = wheel.BuildKey is not null,
                Origin = origin,
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw root.Unusable(exception);
        }
    }

    /// <summary>A digest becomes a folder name: nothing but 64 lower-case hex digits may.</summary>
    private static bool IsPlainDigest(string digest)
    {
        foreach (var value in digest)
        {
            if (!char.IsAsciiHexDigitLower(value))
            {
                return false;
            }
        }

        return digest.Length == 64;
    }

    private static CachedWheel Describe(WheelArtifact wheel, StoredArchive archive) => new()
    {
        FileName = wheel.FileName,
        Directory = archive.Tree,
        Files = ManifestFiles.Of(archive.Manifest),
        Sha256 = archive.Manifest.Sha256,
    };
}
