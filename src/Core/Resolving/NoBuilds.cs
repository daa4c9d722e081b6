using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Resolving;

/// <summary>Stands where builds are not available: says so.</summary>
public sealed class NoBuilds : ISourceMetadataProvider
{
    /// <inheritdoc/>
    public ValueTask<MetadataOutcome> OfArchiveAsync(Artifact artifact, PackageName? name, PyVersion? version, string? subdirectory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        throw Failure($"`{artifact.FileName}` does not state its metadata; it would have to be built");
    }

    /// <inheritdoc/>
    public ValueTask<MetadataOutcome> OfDirectoryAsync(PackageSource.LocalDirectory directory, PackageName name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(directory);
        throw Failure($"`{name}` in `{directory.Path}` does not state its metadata; it would have to be built");
    }

    /// <inheritdoc/>
    public ValueTask<MetadataOutcome> OfGitAsync(PackageSource.Git source, PackageName name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        throw Failure($"`{name}` comes from the repository `{source.Url}`, which would have to be fetched");
    }

    /// <inheritdoc/>
    public PackageSource.Git Settle(PackageSource.Git source) => source;

    /// <inheritdoc/>
    public void Prefer(PackageSource.Git source)
    {
        // Nothing is fetched.
    }

    private static PyToolException Failure(string message) => new("PT3101", message) { ExitCode = 1, Hint = "Builds and repositories are not supported yet" };
}
