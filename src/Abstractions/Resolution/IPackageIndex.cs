using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;

namespace PyTool.Abstractions.Resolution;

/// <summary>Packages and their metadata. Owned by the host: network, credentials, cut-off dates, build settings, builds. Safe for concurrent calls; answers are remembered for the command.</summary>
public interface IPackageIndex
{
    /// <summary>The releases of a package.</summary>
    /// <param name="name">The package.</param>
    /// <param name="index">The only index to ask; <see langword="null"/>: the configured ones by their strategy.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken);

    /// <summary>The metadata of one distribution.</summary>
    ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken);

    /// <summary>A hint that these will be asked for soon. Returns at once; failures show when they are asked for.</summary>
    void Prefetch(IReadOnlyList<MetadataRequest> requests);

    /// <summary>A hint that the releases of these packages will be asked for soon. Returns at once.</summary>
    void PrefetchReleases(IReadOnlyList<PackageName> names);
}
