using System.Globalization;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Standards.Markers;
using PyTool.Standards.Pythons;
using PyTool.Standards.Tags;

namespace PyTool.Core.Locking.Building;

/// <summary>The files of a release that a lock lists.</summary>
internal static class IndexFiles
{
    private static readonly string[] Algorithms = ["md5", "sha256", "sha384", "sha512", "blake2b"];

    /// <summary>The source distribution, or <see langword="null"/>.</summary>
    public static LockArtifact? SourceDistribution(Release release, IndexReference index, LockPlaces places)
    {
        ReleaseFile? chosen = null;
        foreach (var file in release.Files)
        {
            if (file.Wheel is null && (chosen is null || (!IsUsable(chosen) && IsUsable(file))))
            {
                chosen = file;
            }
        }

        return chosen is not null && IsListed(chosen, index) ? Entry(chosen, index, places) : null;
    }

    /// <summary>The wheels that some Python and platform can use.</summary>
    public static IReadOnlyList<LockArtifact> Wheels(Release release, IndexReference index, LockPlaces places, RequiresPython python, Marker reach)
    {
        var wheels = new List<LockArtifact>();
        foreach (var file in release.Files)
        {
            if (file.Wheel is { } wheel && IsListed(file, index) && python.Fits(wheel) && !WheelMarkers.IsUnreachable(wheel, reach))
            {
                wheels.Add(Entry(file, index, places));
            }
        }

        return wheels;
    }

    /// <summary>The digest that a lock prefers, or <see langword="null"/>.</summary>
    public static string? BestHash(IReadOnlyList<ArtifactHash> hashes)
    {
        ArtifactHash? best = null;
        var rank = -1;
        foreach (var hash in hashes)
        {
            var place = Array.IndexOf(Algorithms, hash.Algorithm);
            if (place > rank || (place >= 0 && place == rank && string.CompareOrdinal(hash.Digest, best!.Digest) > 0))
            {
                (best, rank) = (hash, place);
            }
        }

        return best?.ToString();
    }

    /// <summary>A time of upload: milliseconds, no more digits than needed.</summary>
    public static string Time(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture).TrimEnd('.') + "Z";
    }

    private static bool IsUsable(ReleaseFile file) => file.Unusable is null && !file.IsYanked;

    // Of another index, or too new: as if it were not there.
    private static bool IsListed(ReleaseFile file, IndexReference index) => file.Index.Equals(index) && file.Unusable?.Kind != UnusableKind.ExcludeNewer;

    private static LockArtifact Entry(ReleaseFile file, IndexReference index, LockPlaces places)
    {
        if (Path.IsPathRooted(index.Url) && Uri.TryCreate(file.Artifact.Url, UriKind.Absolute, out var uri) && uri.IsFile)
        {
            var path = uri.LocalPath;
            return new LockArtifact
            {
                Path = places.IsAbsoluteIndex(index.Url) ? path : Path.GetRelativePath(index.Url, path).Replace(Path.DirectorySeparatorChar, '/'), Hash = BestHash(file.Artifact.Hashes),
            };
        }

        return new LockArtifact
        {
            Url = file.Artifact.Url,
            Hash = BestHash(file.Artifact.Hashes),
            Size = file.Artifact.Size,
            UploadTime = file.UploadTime is { } time ? Time(time) : null,
        };
    }
}
