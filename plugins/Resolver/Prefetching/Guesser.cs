using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>Guesses, from a listing alone, which file the solver is going to ask the metadata of. Wrong guesses cost a request, nothing else.</summary>
internal sealed class Guesser
{
    private const long LargeFile = 10_000_000;

    private readonly Dictionary<PackageName, PyVersion> _preferred = [];
    private readonly Dictionary<PackageName, PyVersion> _installed = [];
    private readonly bool _lowestFirst;

    public Guesser(ResolveRequest request)
    {
        _lowestFirst = request.Mode == ResolutionMode.Lowest;
        foreach (var preference in request.Preferences)
        {
            (preference.IsInstalled ? _installed : _preferred).TryAdd(preference.Name, preference.Version);
        }
    }

    /// <summary>Whether the installed version will do, so that no index is asked.</summary>
    public bool IsInstalled(PackageName name, VersionRange range) => _installed.TryGetValue(name, out var version) && range.Contains(version);

    public MetadataRequest? Guess(PackageListing listing, VersionRange range)
    {
        _preferred.TryGetValue(listing.Name, out var preferred);
        foreach (var index in listing.Indexes)
        {
            var releases = index.Releases;
            MetadataRequest? fallback = null;
            for (var i = 0; i < releases.Count; i++)
            {
                var release = releases[_lowestFirst ? i : releases.Count - 1 - i];
                if (!range.Contains(release.Version) || (preferred is not null && range.Contains(preferred) && !preferred.Equals(release.Version)))
                {
                    continue;
                }

                if (release.Version.IsPreRelease && preferred is null)
                {
                    fallback ??= Request(listing.Name, release);
                }
                else if (Request(listing.Name, release) is { } request)
                {
                    return request;
                }
            }

            if (fallback is not null)
            {
                return fallback;
            }
        }

        return null;
    }

    // Wheels only: the metadata of a source distribution may take a build. Nor is a large file fetched on a guess.
    private static MetadataRequest? Request(PackageName name, Release release)
    {
        foreach (var file in release.Files)
        {
            if (file is { Wheel: not null, Unusable: null, IsYanked: false } && (file.HasMetadataFile || file.Artifact.Size is null or < LargeFile))
            {
                return new MetadataRequest { Name = name, Version = release.Version, File = file };
            }
        }

        return null;
    }
}
