using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace Contoso.PolicyResolver;

/// <summary>The host's index with forbidden files marked as unusable.</summary>
internal sealed class PolicyIndex(IPackageIndex inner, PolicyRules rules) : IPackageIndex
{
    public async ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken)
    {
        var listing = await inner.GetReleasesAsync(name, index, cancellationToken);
        return new PackageListing { Name = listing.Name, Absence = listing.Absence, Indexes = listing.Indexes.Select(i => Filter(name, i)).ToArray() };
    }

    // The licence stands in the metadata: a release whose licence is denied is as good as one whose metadata cannot be had, and the next older one is tried.
    public async ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        var outcome = await inner.GetMetadataAsync(request, cancellationToken);
        return outcome is MetadataOutcome.Found found && rules.Against(found.Metadata) is { } reason ? new MetadataOutcome.Unavailable { Reason = reason } : outcome;
    }

    public void Prefetch(IReadOnlyList<MetadataRequest> requests) => inner.Prefetch(requests);

    public void PrefetchReleases(IReadOnlyList<PackageName> names) => inner.PrefetchReleases(names);

    private IndexListing Filter(PackageName name, IndexListing listing) => new() { Index = listing.Index, Releases = listing.Releases.Select(r => Filter(name, r)).ToArray() };

    private Release Filter(PackageName name, Release release) => new() { Version = release.Version, Files = release.Files.Select(f => Filter(name, release, f)).ToArray() };

    private ReleaseFile Filter(PackageName name, Release release, ReleaseFile file) =>
        file.Unusable is null && rules.Against(name, release.Version, file) is { } reason ? file.WithUnusable(reason) : file;
}
