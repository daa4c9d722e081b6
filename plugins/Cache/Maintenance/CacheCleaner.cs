using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Locks;
using PyTool.Plugins.Cache.Platforms;
using PyTool.Plugins.Cache.Store;

namespace PyTool.Plugins.Cache.Maintenance;

/// <summary>Cleaning and pruning, alone with the cache. Pointers go before what they point to, and folders are renamed away before they are emptied,
/// so that a kill at any instant leaves a cache that still serves.</summary>
internal sealed class CacheCleaner(CacheRoot root, ArchiveStore archives, Platform platform)
{
    /// <summary>Buckets that hold nothing worth keeping once no command runs.</summary>
    private static readonly string[] Disposable = ["environments-v1000", "builds-v1000"];

    public Task<CacheRemoval> CleanAsync(CacheCleanRequest request, CancellationToken cancellationToken) => AloneAsync(request.Force, removal =>
    {
        if (request.Packages.Count == 0)
        {
            RemoveBuckets(removal, static _ => true);
            return;
        }

        foreach (var package in request.Packages)
        {
            Discard(removal, Path.Combine(root.Directory, CacheLayout.Wheels, package.Value));
        }

        RemoveDangling(removal);
    }, cancellationToken);

    public Task<CacheRemoval> PruneAsync(CachePruneRequest request, CancellationToken cancellationToken) => AloneAsync(request.Force, removal =>
    {
        RemoveBuckets(removal, static name => IsOutdated(name));
        foreach (var index in IndexFiles())
        {
            if (index.Entry is not { } entry || archives.Find(entry.Sha256) is null || (request.ForContinuousIntegration && !entry.IsBuilt))
            {
                removal.Remove(index.Path);
            }
        }

        RemoveDangling(removal);
    }, cancellationToken);

    public Task<long> MeasureAsync(CancellationToken cancellationToken) => Task.Run(() =>
    {
        var seen = new HashSet<ulong>();
        long total = 0;
        foreach (var bucket in OwnBuckets())
        {
            var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
            foreach (var path in Directory.EnumerateFiles(bucket, "*", walk))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (platform.Look(path) is { } look && (look.Links <= 1 || seen.Add(look.Inode)))
                {
                    total += look.Size;
                }
            }
        }

        return total;
    }, cancellationToken);

    /// <summary>Older or newer numberings of this plugin's own buckets, and buckets that are only of use to running commands.</summary>
    private static bool IsOutdated(string name) =>
        Array.IndexOf(Disposable, name) >= 0
        || (name.StartsWith("archive-v", StringComparison.Ordinal) && !string.Equals(name, CacheLayout.Archives, StringComparison.Ordinal))
        || (name.StartsWith("wheels-v", StringComparison.Ordinal) && !string.Equals(name, CacheLayout.Wheels, StringComparison.Ordinal));

    private async Task<CacheRemoval> AloneAsync(bool force, Action<TreeRemoval> work, CancellationToken cancellationToken)
    {
        // Not even a lock file is made in a folder that was named as a cache by mistake.
        if (!File.Exists(Path.Combine(root.Directory, CacheLayout.Tag)) && !OwnBuckets().Any())
        {
            return new TreeRemoval(platform).Result;
        }

        using var held = force ? CacheLock.None : await root.LockExclusiveAsync(cancellationToken).ConfigureAwait(false);
        var removal = new TreeRemoval(platform);
        try
        {
            archives.Forget();
            await Task.Run(() => work(removal), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(CacheErrors.CacheUnusable, $"Failed to clean the cache directory `{root.Directory}`", exception);
        }
        finally
        {
            archives.Forget();
        }

        return removal.Result;
    }

    /// <summary>Top-level folders with pytool's numbering; nothing else in the directory is ever touched, whoever may have named it as a cache.</summary>
    private IEnumerable<string> OwnBuckets()
    {
        if (!Directory.Exists(root.Directory))
        {
            return [];
        }

        return Directory.GetDirectories(root.Directory)
            .Where(path => CacheLayout.IsOwnBucket(Path.GetFileName(path)) && platform.Look(path) is { Kind: FileKind.Directory });
    }

    private void RemoveBuckets(TreeRemoval removal, Func<string, bool> choose)
    {
        foreach (var bucket in OwnBuckets())
        {
            if (choose(Path.GetFileName(bucket)))
            {
                Discard(removal, bucket);
            }
        }

        foreach (var leftover in Directory.Exists(root.Directory) ? Directory.GetFileSystemEntries(root.Directory, CacheLayout.Temporary + "-pytool*") : [])
        {
            removal.Remove(leftover);
        }
    }

    /// <summary>Renames away, then removes: nobody ever sees a folder of the cache half empty.</summary>
    private void Discard(TreeRemoval removal, string path)
    {
        if (platform.Look(path) is null)
        {
            return;
        }

        var aside = Path.Combine(root.Directory, $"{CacheLayout.Temporary}-pytool-{Guid.NewGuid():N}");
        removal.Remove(platform.Rename(path, aside).IsDone ? aside : path);
    }

    private IEnumerable<(string Path, IndexEntry? Entry)> IndexFiles()
    {
        var wheels = Path.Combine(root.Directory, CacheLayout.Wheels);
        if (!Directory.Exists(wheels))
        {
            yield break;
        }

        foreach (var package in Directory.GetDirectories(wheels))
        {
            if (platform.Look(package) is not { Kind: FileKind.Directory })
            {
                continue;
            }

            foreach (var path in Directory.GetFiles(package))
            {
                // Locks and temporary files of processes that died: nobody else is here now.
                yield return (path, path.EndsWith(CacheLayout.IndexSuffix, StringComparison.Ordinal) ? IndexEntry.Read(File.ReadAllBytes(path)) : null);
            }
        }
    }

    /// <summary>Removes archive entries that no index entry leads to, and staging folders of processes that died.</summary>
    private void RemoveDangling(TreeRemoval removal)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in IndexFiles())
        {
            if (index.Entry is { } entry)
            {
                used.Add(entry.Sha256);
            }
        }

        var bucket = Path.Combine(root.Directory, CacheLayout.Archives);
        foreach (var path in Directory.Exists(bucket) ? Directory.GetFileSystemEntries(bucket) : [])
        {
            if (!used.Contains(Path.GetFileName(path)))
            {
                Discard(removal, path);
            }
        }
    }
}
