using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace Company.Plugin;

/// <summary>The index with denied packages marked as unusable.</summary>
internal sealed class PluginIndex(IPackageIndex inner, PluginOptions options, string author) : IPackageIndex
{
    private readonly HashSet<PackageName> _denied = [.. options.Deny.Select(PackageName.Parse)];

    public async ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken)
    {
        var listing = await inner.GetReleasesAsync(name, index, cancellationToken);
        return _denied.Contains(name) ? new PackageListing { Name = name, Absence = listing.Absence, Indexes = [.. listing.Indexes.Select(Deny)] } : listing;
    }

    public ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken) => inner.GetMetadataAsync(request, cancellationToken);

    public void Prefetch(IReadOnlyList<MetadataRequest> requests) => inner.Prefetch(requests);

    public void PrefetchReleases(IReadOnlyList<PackageName> names) => inner.PrefetchReleases(names);

    private IndexListing Deny(IndexListing listing) => new()
    {
        Index = listing.Index,
        Releases = [.. listing.Releases.Select(r => new Release { Version = r.Version, Files = [.. r.Files.Select(Deny)] })],
    };

    private ReleaseFile Deny(ReleaseFile file) =>
        file.Unusable is null ? file.WithUnusable(new UnusableReason { Kind = UnusableKind.Policy, Detail = "denied by the list", Author = author }) : file;
}
