using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>The versions of packages as the index tells them, remembered by package and explicit index.</summary>
internal sealed class VersionStore(IPackageIndex index, ResolveInputs inputs, PreferenceTable preferences, WheelJudge judge)
{
    private readonly Dictionary<(PackageName Name, string? Index), PackageVersions> _versions = [];

    /// <summary>The versions if they have been asked for before; else <see langword="null"/>.</summary>
    public PackageVersions? Find(PackageName name, IndexReference? only) => _versions.GetValueOrDefault((name, only?.Url));

    public async ValueTask<PackageVersions> GetAsync(PackageName name, IndexReference? only, CancellationToken cancellationToken)
    {
        if (Find(name, only) is { } known)
        {
            return known;
        }

        var listing = await index.GetReleasesAsync(name, only, cancellationToken).ConfigureAwait(false);
        var maps = new VersionMap[listing.Indexes.Count];
        for (var i = 0; i < maps.Length; i++)
        {
            maps[i] = new VersionMap(listing.Indexes[i], version => inputs.IsYankAllowed(name, version), judge);
        }

        var versions = new PackageVersions(maps, listing.Absence, preferences.Installed(name));
        _versions.Add((name, only?.Url), versions);
        return versions;
    }
}
