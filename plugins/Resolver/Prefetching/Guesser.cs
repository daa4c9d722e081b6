using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>Guesses, from a listing alone, which file the solver is going to ask the metadata of. Wrong guesses cost a request, nothing else.</summary>
internal sealed class Guesser
{
    private const long LargeFile = 10_000_000;

    private readonly Dictionary<PackageName, PyVersion> _preferred = [];
    private readonly Dictionary<PackageName, PyVersion> _installed = [];
    private readonly bool _lowestFirst;
    private readonly bool _isHighestFirst;
    private readonly RequiresPython _pythons;

    public Guesser(ResolveRequest request)
    {
        _lowestFirst = request.Mode == ResolutionMode.Lowest;
        _isHighestFirst = request.Mode == ResolutionMode.Highest;
        _pythons = request.RequiresPython;
        foreach (var preference in request.Preferences)
        {
            (preference.IsInstalled ? _installed : _preferred).TryAdd(preference.Name, preference.Version);
        }
    }

    /// <summary>Whether the installed version will do, so that no index is asked.</summary>
    public bool IsInstalled(PackageName name, VersionRange range) => _installed.TryGetValue(name, out var version) && range.Contains(version);

    /// <summary>Whether a version may be built on a guess. The lowest of an unlimited range is one that nobody could build for years.</summary>
    public bool MayBuild(VersionRange range) => _isHighestFirst || (_lowestFirst && range.Lower is not null);

    /// <summary>The file; a source distribution where the release has nothing else.</summary>
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

    // A large wheel without a metadata file is never fetched on a guess, nor is a source distribution in its place: that is not what the solver takes.
    private MetadataRequest? Request(PackageName name, Release release)
    {
        ReleaseFile? source = null;
        var hasWheel = false;
        foreach (var file in release.Files)
        {
            // The metadata of a wheel stands for that of the source distribution even where the wheel itself is of no use.
            hasWheel |= file.Wheel is not null && file.Unusable is not { Kind: UnusableKind.ExcludeNewer };
            if (file is not { Unusable: null, IsYanked: false })
            {
                continue;
            }

            if (file.Wheel is null)
            {
                source ??= file;
            }
            else if (file.HasMetadataFile || file.Artifact.Size is null or < LargeFile)
            {
                return new MetadataRequest { Name = name, Version = release.Version, File = file };
            }
        }

        return hasWheel || source is null || (source.RequiresPython is { } pythons && !_pythons.IsSupportedBy(pythons))
            ? null
            : new MetadataRequest { Name = name, Version = release.Version, File = source };
    }
}
