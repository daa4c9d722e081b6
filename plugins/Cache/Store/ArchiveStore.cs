using System.Collections.Concurrent;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Store;

/// <summary>Unpacked wheels by the SHA-256 of their archive. An entry is a folder that appears by one rename and never changes.</summary>
internal sealed class ArchiveStore(CacheRoot root, CacheSettings settings, Platform platform)
{
    private readonly ConcurrentDictionary<string, StoredArchive> known = new(StringComparer.Ordinal);

    /// <summary>The entry of a digest, in the writable cache or a layer beneath it; <see langword="null"/> when there is none or its manifest is damaged.</summary>
    public StoredArchive? Find(string sha256)
    {
        if (known.TryGetValue(sha256, out var archive))
        {
            return archive;
        }

        archive = Open(root.Directory, sha256, isOwn: true);
        for (var index = 0; archive is null && index < settings.Layers.Count; index++)
        {
            archive = Open(settings.Layers[index], sha256, isOwn: false);
        }

        return archive is null ? null : known.GetOrAdd(sha256, archive);
    }

    /// <summary>Publishes a staging folder (with <c>tree</c> inside). Whoever is first wins: both have the same verified content.</summary>
    /// <param name="staging">The folder.</param>
    /// <param name="manifest">What is in it.</param>
    /// <param name="doubts">Whether an entry that is there already is read first: it was asked for anew, perhaps because it is damaged.</param>
    public StoredArchive Publish(string staging, Manifest manifest, bool doubts)
    {
        AtomicFile.Write(platform, Path.Combine(staging, CacheLayout.Manifest), ManifestFormat.Write(manifest));
        var place = Place(root.Directory, manifest.Sha256);
        for (var attempt = 0; ; attempt++)
        {
            var renamed = platform.Rename(staging, place);
            if (renamed.IsDone)
            {
                break;
            }

            if (!Directory.Exists(place) || attempt > 3)
            {
                throw new IOException($"cannot publish `{place}`: {renamed.Describe()}");
            }

            if (Open(root.Directory, manifest.Sha256, isOwn: true) is { } theirs && attempt == 0 && (!doubts || ArchiveCheck.IsWhole(theirs, platform)))
            {
                TreeRemoval.Remove(platform, staging);
                return known.GetOrAdd(manifest.Sha256, theirs);
            }

            SetAside(place);
        }

        var archive = new StoredArchive(Path.Combine(place, CacheLayout.Tree), manifest, IsOwn: true);
        known[manifest.Sha256] = archive;
        return archive;
    }

    /// <summary>Drops an entry that turned out to be damaged. Processes that use it right now fail cleanly and ask again.</summary>
    public void Drop(StoredArchive archive)
    {
        known.TryRemove(archive.Manifest.Sha256, out _);
        if (archive.IsOwn)
        {
            SetAside(Path.GetDirectoryName(archive.Tree)!);
        }
    }

    /// <summary>Forgets what this process knows, after a cleaning.</summary>
    public void Forget() => known.Clear();

    private static string Place(string cache, string sha256) => Path.Combine(cache, CacheLayout.Archives, sha256);

    private static StoredArchive? Open(string cache, string sha256, bool isOwn)
    {
        var place = Place(cache, sha256);
        try
        {
            var manifest = ManifestFormat.Read(File.ReadAllBytes(Path.Combine(place, CacheLayout.Manifest)));
            return manifest is not null && string.Equals(manifest.Sha256, sha256, StringComparison.Ordinal)
                ? new StoredArchive(Path.Combine(place, CacheLayout.Tree), manifest, isOwn)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Missing or unreadable: as good as not cached.
            return null;
        }
    }

    private void SetAside(string place)
    {
        var aside = root.TemporaryPath(CacheLayout.Archives);
        if (platform.Rename(place, aside).IsDone)
        {
            TreeRemoval.Remove(platform, aside);
        }
    }
}
