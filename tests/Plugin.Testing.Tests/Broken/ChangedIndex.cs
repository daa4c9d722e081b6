using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace PyTool.Plugin.Testing.Tests.Broken;

/// <summary>An index whose files are told otherwise.</summary>
internal sealed class ChangedIndex(IPackageIndex inner, Func<ReleaseFile, ReleaseFile> change) : IPackageIndex
{
    public static ReleaseFile Copy(ReleaseFile file, bool isYanked, UnusableReason? unusable) => new()
    {
        Artifact = file.Artifact, Index = file.Index, Wheel = file.Wheel, RequiresPython = null, IsYanked = isYanked, UploadTime = file.UploadTime, HasMetadataFile = file.HasMetadataFile, Unusable = unusable,
    };

    public async ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken)
    {
        var listing = await inner.GetReleasesAsync(name, index, cancellationToken);
        return new PackageListing
        {
            Name = name, Absence = listing.Absence,
            Indexes = [.. listing.Indexes.Select(i => new IndexListing { Index = i.Index, Releases = [.. i.Releases.Select(r => new Release { Version = r.Version, Files = [.. r.Files.Select(change)] })] })],
        };
    }

    public ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken) => inner.GetMetadataAsync(request, cancellationToken);

    public void Prefetch(IReadOnlyList<MetadataRequest> requests) => inner.Prefetch(requests);

    public void PrefetchReleases(IReadOnlyList<PackageName> names) => inner.PrefetchReleases(names);
}
