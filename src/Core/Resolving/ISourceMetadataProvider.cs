using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Resolving;

/// <summary>Metadata that only a build or a checkout tells. Safe for concurrent calls.</summary>
public interface ISourceMetadataProvider
{
    /// <summary>The metadata of a source distribution (of an index, a URL or the file system) that does not state it.</summary>
    /// <param name="artifact">The file.</param>
    /// <param name="name">The package, if it is known.</param>
    /// <param name="version">The version, if it is known.</param>
    /// <param name="subdirectory">Directory of the project within the archive; <see langword="null"/>: the top.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<MetadataOutcome> OfArchiveAsync(Artifact artifact, PackageName? name, PyVersion? version, string? subdirectory, CancellationToken cancellationToken);

    /// <summary>The metadata of a source tree that does not state it.</summary>
    /// <param name="directory">The tree.</param>
    /// <param name="name">The package.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<MetadataOutcome> OfDirectoryAsync(PackageSource.LocalDirectory directory, PackageName name, CancellationToken cancellationToken);

    /// <summary>The metadata of a project in a repository.</summary>
    /// <param name="source">The repository, with or without commit.</param>
    /// <param name="name">The package.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<MetadataOutcome> OfGitAsync(PackageSource.Git source, PackageName name, CancellationToken cancellationToken);

    /// <summary>The same source with its commit settled; the source itself when nothing was fetched.</summary>
    PackageSource.Git Settle(PackageSource.Git source);

    /// <summary>Asks to keep to the commit of a source wherever its reference is asked for; to be called before anything is fetched.</summary>
    void Prefer(PackageSource.Git source);
}
