using System.Collections.Concurrent;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Http;
using PyTool.Index.Metadata;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Index;

public sealed partial class IndexClient
{
    private readonly ConcurrentDictionary<string, Lazy<Task<FileMetadata>>> _files = new(StringComparer.Ordinal);
    private readonly MetadataReader _reader = new();

    /// <summary>The metadata of a file of an index, without building anything.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the wait; the request itself goes on for others.</param>
    /// <exception cref="PyToolException">The file cannot be had, or its metadata is not what the index announced.</exception>
    public ValueTask<FileMetadata> GetMetadataAsync(PackageName name, PyVersion version, ReleaseFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(version);
        var task = Start(name, version, file);
        return task.IsCompletedSuccessfully ? new ValueTask<FileMetadata>(task.Result) : new ValueTask<FileMetadata>(task.WaitAsync(cancellationToken));
    }

    /// <summary>The metadata of a wheel or source distribution at a direct URL or in the file system, without building anything.</summary>
    /// <param name="artifact">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PyToolException">The file cannot be had, or its name is no distribution's.</exception>
    public async ValueTask<FileMetadata> GetMetadataAsync(Artifact artifact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        WheelFilename? wheel = null;
        if (artifact.FileName.EndsWith(".whl", StringComparison.Ordinal) && !WheelFilename.TryParse(artifact.FileName, out wheel))
        {
            throw new PyToolException("PT6023", $"The wheel filename `{artifact.FileName}` is invalid");
        }

        // The project of an archive at a URL is known only from within: its cache entry lies beside those of packages.
        var name = wheel?.Name ?? PackageName.Parse("source");
        return await GetAsync(artifact, name, wheel?.Version, wheel, hasMetadataFile: false, isNameKnown: wheel is not null).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A hint that the metadata of this file will be asked for. Returns at once; failures show when it is asked for.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="file">The file. Ignored unless its metadata is cheap to get.</param>
    public void Prefetch(PackageName name, PyVersion version, ReleaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Wheel is not null && file.HasMetadataFile)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static state => Forget(state.Client.Start(state.Name, state.Version, state.File)), (Client: this, Name: name, Version: version, File: file), preferLocal: false);
        }
    }

    // The contract has no place for these digests; the page that lists the file is at hand anyway.
    private IReadOnlyList<ArtifactHash> AnnouncedMetadata(Artifact artifact, PackageName name)
    {
        if (Definition(artifact.Index) is not { } definition)
        {
            return [];
        }

        var page = definition.Format == Indexes.IndexFormat.Flat
            ? _flatPages.TryGetValue(definition, out var flat) && flat.Value.IsCompletedSuccessfully ? flat.Value.Result.Find(name) : null
            : _outcomes.TryGetValue((definition, name), out var outcome) && outcome.Value.IsCompletedSuccessfully ? outcome.Value.Result.Page : null;
        var file = page?.Find(artifact.FileName) ?? -1;
        return file < 0 ? [] : page!.MetadataHashes(file);
    }

    private Task<FileMetadata> Start(PackageName name, PyVersion version, ReleaseFile file)
    {
        if (_files.TryGetValue(file.Artifact.Url, out var known))
        {
            return known.Value;
        }

        return _files.GetOrAdd(file.Artifact.Url, _ => new Lazy<Task<FileMetadata>>(() => GetAsync(file.Artifact, name, version, file.Wheel, file.HasMetadataFile, isNameKnown: true))).Value;
    }

    private async Task<FileMetadata> GetAsync(Artifact artifact, PackageName name, PyVersion? version, WheelFilename? wheel, bool hasMetadataFile, bool isNameKnown)
    {
        try
        {
            var headers = await _metadata.GetAsync(artifact, name, wheel, hasMetadataFile, _lifetime.Token).ConfigureAwait(false);
            if (headers is null)
            {
                return new FileMetadata.NeedsBuild();
            }

            var metadata = _reader.Read(headers);
            if (isNameKnown && (metadata.Name != name || (version is not null && !IsSame(metadata.Version, version))))
            {
                throw new MetadataProblemException(
                    UnusableKind.InconsistentMetadata,
                    $"the metadata is of `{metadata.Name}=={metadata.Version}`, the file name of `{name}=={version}`");
            }

            return new FileMetadata.Found { Metadata = metadata };
        }
        catch (MetadataProblemException problem)
        {
            return problem.ToOutcome();
        }
        catch (NetworkFailureException failure) when (failure.Kind == NetworkFailureKind.Offline)
        {
            return new FileMetadata.Unavailable { Reason = new UnusableReason { Kind = UnusableKind.Offline } };
        }
        catch (NetworkFailureException failure)
        {
            throw failure.ToPyToolException();
        }
    }

    // A wheel may carry a local version that its metadata does not.
    private static bool IsSame(PyVersion stated, PyVersion named) => stated == named || (named.IsLocal && stated == named.WithoutLocal());
}
