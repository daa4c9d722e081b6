using System.Collections.Concurrent;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index;
using PyTool.Index.Metadata;
using PyTool.Projects;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Resolving;

/// <summary>The world as a resolver sees it: indexes, source trees, archives, static metadata, and builds where nothing else tells.</summary>
internal sealed partial class PackageIndex(IndexClient client, SourceTrees trees, StaticMetadataTable fixedMetadata, ISourceMetadataProvider builds) : IPackageIndex
{
    private readonly ConcurrentDictionary<(PackageName, IndexReference?), PackageListing> _listings = new();
    private readonly ConcurrentDictionary<(PackageName, PackageSource), Lazy<Task<MetadataOutcome>>> _sources = new();

    /// <summary>What the target environment holds; <see langword="null"/>: nothing.</summary>
    public Concrete.InstalledMetadata? Installed { get; init; }

    public ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken)
    {
        var pending = client.GetReleasesAsync(name, index, cancellationToken);
        return pending.IsCompletedSuccessfully ? new ValueTask<PackageListing>(Remember(name, index, pending.Result)) : AwaitAsync(pending);

        async ValueTask<PackageListing> AwaitAsync(ValueTask<PackageListing> listing) => Remember(name, index, await listing.ConfigureAwait(false));
    }

    public ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        Count();
        if (request.File is { } file && request.Version is { } version)
        {
            return fixedMetadata.Find(request.Name, version) is { } metadata
                ? new ValueTask<MetadataOutcome>(new MetadataOutcome.Found { Metadata = metadata })
                : OfFileAsync(request.Name, version, file, cancellationToken);
        }

        if (request.Source is not { } source)
        {
            if (request.Version is not null && Installed?.Find(request.Name) is { } installed)
            {
                return new ValueTask<MetadataOutcome>(new MetadataOutcome.Found { Metadata = installed });
            }

            throw new PyToolException("PT3103", $"Nothing tells where the metadata of `{request.Name}` comes from");
        }

        var task = StartSource(request.Name, source, CancellationToken.None);
        return task.IsCompletedSuccessfully ? new ValueTask<MetadataOutcome>(task.Result) : new ValueTask<MetadataOutcome>(task.WaitAsync(cancellationToken));
    }

    public void PrefetchReleases(IReadOnlyList<PackageName> names) => client.PrefetchReleases(names);

    /// <summary>The files of a release that was handed out, of one index.</summary>
    public Release? FindRelease(PackageName name, PyVersion version, IndexReference index)
    {
        if (_listings.TryGetValue((name, null), out var listing) && FindRelease(listing, version, index) is { } release)
        {
            return release;
        }

        return _listings.TryGetValue((name, index), out listing) ? FindRelease(listing, version, index) : null;
    }

    /// <summary>The metadata of a source that was asked for.</summary>
    public async ValueTask<PackageMetadata> RequireAsync(PackageName name, PackageSource source, CancellationToken cancellationToken) =>
        await GetMetadataAsync(new MetadataRequest { Name = name, Source = source }, cancellationToken).ConfigureAwait(false) is MetadataOutcome.Found found
            ? found.Metadata
            : throw new PyToolException("PT3104", $"The metadata of `{name}` from `{source}` is not available");

    /// <summary>Whether only a build tells the version of a source that was asked for.</summary>
    public bool IsVersionDynamic(PackageName name, PackageSource source) =>
        _sources.TryGetValue((name, source), out var known) && known.Value is { IsCompletedSuccessfully: true, Result: MetadataOutcome.Found { Metadata.IsVersionDynamic: true } };

    /// <summary>A git source with its commit.</summary>
    public PackageSource.Git Settle(PackageSource.Git source) => builds.Settle(source);

    /// <summary>Keeps to the commit of a lock.</summary>
    public void Prefer(PackageSource.Git source) => builds.Prefer(source);

    private static Release? FindRelease(PackageListing listing, PyVersion version, IndexReference index)
    {
        foreach (var candidate in listing.Indexes)
        {
            if (candidate.Index.Equals(index) || candidate.Releases.Count > 0)
            {
                if (Search(candidate.Releases, version) is { } release && (candidate.Index.Equals(index) || HasFileOf(release, index)))
                {
                    return release;
                }
            }
        }

        return null;
    }

    private static Release? Search(IReadOnlyList<Release> releases, PyVersion version)
    {
        var (low, high) = (0, releases.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = releases[middle].Version.CompareTo(version);
            if (order == 0)
            {
                return releases[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    // The files of flat lists are merged into the listing of the first index.
    private static bool HasFileOf(Release release, IndexReference index)
    {
        foreach (var file in release.Files)
        {
            if (file.Index.Equals(index))
            {
                return true;
            }
        }

        return false;
    }

    private PackageListing Remember(PackageName name, IndexReference? index, PackageListing listing)
    {
        _listings.TryAdd((name, index), listing);
        return listing;
    }

    private async ValueTask<MetadataOutcome> OfFileAsync(PackageName name, PyVersion version, ReleaseFile file, CancellationToken cancellationToken) =>
        await client.GetMetadataAsync(name, version, file, cancellationToken).ConfigureAwait(false) switch
        {
            FileMetadata.Found found => new MetadataOutcome.Found { Metadata = found.Metadata },
            FileMetadata.Unavailable unavailable => new MetadataOutcome.Unavailable { Reason = unavailable.Reason },
            _ => await builds.OfArchiveAsync(file.Artifact, name, version, null, cancellationToken).ConfigureAwait(false),
        };

    private async ValueTask<MetadataOutcome> OfSourceAsync(PackageName name, PackageSource source, CancellationToken cancellationToken)
    {
        // Answers are shared by all who ask: nobody waits for somebody else's parsing.
        await Task.Yield();
        switch (source)
        {
            case PackageSource.LocalDirectory directory:
                return await OfDirectoryAsync(name, directory, cancellationToken).ConfigureAwait(false);
            case PackageSource.Git git:
                return Fixed(name, null) ?? await builds.OfGitAsync(git, name, cancellationToken).ConfigureAwait(false);
            case PackageSource.LocalArchive local:
                if (!File.Exists(local.Path))
                {
                    throw new PyToolException("PT3102", $"Distribution not found at: {ConfiguredIndexes.FileUrl(local.Path)}") { ExitCode = 1 };
                }

                return await OfArchiveAsync(name, SourceArtifacts.Of(source)!, null, cancellationToken).ConfigureAwait(false);
            case PackageSource.Archive archive:
                return await OfArchiveAsync(name, SourceArtifacts.Of(source)!, archive.Subdirectory, cancellationToken).ConfigureAwait(false);
            default:
                throw new PyToolException("PT3103", $"Nothing tells where the metadata of `{name}` comes from");
        }
    }

    private async ValueTask<MetadataOutcome> OfDirectoryAsync(PackageName name, PackageSource.LocalDirectory directory, CancellationToken cancellationToken)
    {
        try
        {
            // A build that has to tell the version tells the rest, too, in its own order.
            return trees.Find(directory.Path) is { IsVersionDynamic: false } metadata
                ? new MetadataOutcome.Found { Metadata = metadata }
                : Fixed(name, null) ?? await builds.OfDirectoryAsync(directory, name, cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private async ValueTask<MetadataOutcome> OfArchiveAsync(PackageName name, Artifact artifact, string? subdirectory, CancellationToken cancellationToken)
    {
        var version = WheelFilename.TryParse(artifact.FileName, out var wheel) ? wheel.Version : null;
        if (Fixed(name, version) is { } known)
        {
            return known;
        }

        return await FetchAsync(name, artifact, cancellationToken).ConfigureAwait(false) switch
        {
            FileMetadata.Found { Metadata: var found } => found.Name == name
                ? new MetadataOutcome.Found { Metadata = found }
                : throw new PyToolException("PT3105", $"Package metadata name `{found.Name}` does not match given name `{name}`") { ExitCode = 1 },
            FileMetadata.Unavailable unavailable => new MetadataOutcome.Unavailable { Reason = unavailable.Reason },
            _ => await builds.OfArchiveAsync(artifact, name, version, subdirectory, cancellationToken).ConfigureAwait(false),
        };
    }

    private async ValueTask<FileMetadata> FetchAsync(PackageName name, Artifact artifact, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetMetadataAsync(artifact, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception)
        {
            throw new PyToolException(exception.Code, $"Failed to download `{name} @ {artifact.Url}`", exception) { ExitCode = 1, Hint = exception.Hint };
        }
    }

    private MetadataOutcome.Found? Fixed(PackageName name, PyVersion? version) =>
        fixedMetadata.Find(name, version) is { } metadata ? new MetadataOutcome.Found { Metadata = metadata } : null;
}
