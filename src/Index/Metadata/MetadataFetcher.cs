using System.Collections.Concurrent;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Caching;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Simple;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;

namespace PyTool.Index.Metadata;

/// <summary>
/// Gets the headers of a file in the cheapest way: the cache, the metadata file of PEP 658, the tail of the wheel, the whole wheel; for source
/// distributions their PKG-INFO.
/// </summary>
internal sealed class MetadataFetcher
{
    private const string Bucket = "wheels-metadata-v1001";
    private readonly NetworkClient _network;
    private readonly CacheStore _store;
    private readonly IArtifactSource _artifacts;
    private readonly WheelSpool _spool;
    private readonly RefreshPolicy _refresh;
    private readonly Func<IndexReference?, IndexDefinition?> _definitions;
    private readonly Func<Artifact, PackageName, IReadOnlyList<ArtifactHash>> _announced;
    private readonly ConcurrentDictionary<string, bool> _withoutRanges = new(StringComparer.Ordinal);

    /// <param name="network">The HTTP client.</param>
    /// <param name="store">The cache.</param>
    /// <param name="refresh">Stored metadata that is asked for again.</param>
    /// <param name="artifacts">Opens whole files.</param>
    /// <param name="cacheDirectory">Where a file may lie for a moment; <see langword="null"/>: with temporary files.</param>
    /// <param name="definitions">The index behind a reference.</param>
    /// <param name="announced">The digests that an index announced for the metadata of a file.</param>
    public MetadataFetcher(
        NetworkClient network,
        CacheStore store,
        RefreshPolicy refresh,
        IArtifactSource artifacts,
        string? cacheDirectory,
        Func<IndexReference?, IndexDefinition?> definitions,
        Func<Artifact, PackageName, IReadOnlyList<ArtifactHash>> announced)
    {
        _announced = announced;
        _network = network;
        _store = store;
        _refresh = refresh;
        _artifacts = artifacts;
        _definitions = definitions;
        _spool = new WheelSpool(artifacts, cacheDirectory);
    }

    /// <summary>The headers of a file that is fit for it; <see langword="null"/>: a source distribution that must be built.</summary>
    /// <exception cref="MetadataProblemException">The file is not what it should be.</exception>
    /// <exception cref="NetworkFailureException">It cannot be had.</exception>
    public async ValueTask<MetadataHeaders?> GetAsync(Artifact artifact, PackageName name, WheelFilename? wheel, bool hasMetadataFile, CancellationToken cancellationToken)
    {
        if (artifact.Url.StartsWith("file://", StringComparison.OrdinalIgnoreCase))
        {
            return await ReadLocalAsync(artifact, wheel, cancellationToken).ConfigureAwait(false);
        }

        var definition = _definitions(artifact.Index);
        var path = CachePath(artifact, name, definition);
        if (_store.Read(path) is { } entry && IsUsable(entry, name))
        {
            return MetadataRecord.Open(entry.Payload.Span);
        }

        var headers = wheel is not null
            ? await OfWheelAsync(artifact, name, wheel, definition, hasMetadataFile, cancellationToken).ConfigureAwait(false)
            : await OfSourceAsync(artifact, definition, cancellationToken).ConfigureAwait(false);
        _store.Write(path, new CacheEntry(PolicyOf(artifact), MetadataRecord.Serialise(headers)));
        return headers;
    }

    /// <summary>What is stored of a file, whatever its age; <see langword="null"/>: nothing.</summary>
    public MetadataHeaders? FindStored(Artifact artifact, PackageName name) =>
        artifact.Url.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? null
            : _store.Read(CachePath(artifact, name, _definitions(artifact.Index))) is { } entry ? MetadataRecord.Open(entry.Payload.Span) : null;

    private async ValueTask<MetadataHeaders> OfWheelAsync(Artifact artifact, PackageName name, WheelFilename wheel, IndexDefinition? definition, bool hasMetadataFile, CancellationToken cancellationToken)
    {
        if (hasMetadataFile && await FromMetadataFileAsync(artifact, name, definition, cancellationToken).ConfigureAwait(false) is { } headers)
        {
            return headers;
        }

        var server = definition?.Url.Url ?? new Uri(artifact.Url).GetLeftPart(UriPartial.Authority);
        if (!_withoutRanges.ContainsKey(server))
        {
            try
            {
                using var remote = await RemoteByteSource.OpenAsync(_network, artifact, definition, cancellationToken).ConfigureAwait(false);
                if (remote is not null)
                {
                    return MetadataHeaders.Parse(await WheelArchive.ReadMetadataAsync(remote, wheel, cancellationToken).ConfigureAwait(false));
                }
            }
            catch (Exception exception) when (exception is MetadataProblemException or RangeMismatchException)
            {
                // A server that lies about ranges looks like a broken wheel: the whole file tells.
                Trace($"The parts of `{artifact.FileName}` make no wheel ({exception.Message}); fetching all of it");
            }

            _withoutRanges.TryAdd(server, true);
        }

        using var whole = await _spool.FetchAsync(artifact, cancellationToken).ConfigureAwait(false);
        return MetadataHeaders.Parse(await WheelArchive.ReadMetadataAsync(whole, wheel, cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<MetadataHeaders?> FromMetadataFileAsync(Artifact artifact, PackageName name, IndexDefinition? definition, CancellationToken cancellationToken)
    {
        var path = Urls.UrlText.WithoutQuery(artifact.Url);
        var request = new NetworkRequest
        {
            Url = string.Concat(path, ".metadata", artifact.Url.AsSpan(path.Length)),
            AllowCompression = true,
            Index = definition,
            MaximumBytes = MetadataLimits.File,
        };
        try
        {
            var bytes = await _network.ReadAsync(request, MetadataBody.ReadAsync, cancellationToken).ConfigureAwait(false);
            MetadataDigest.Check(bytes, _announced(artifact, name), request.Url);
            return MetadataHeaders.Parse(bytes);
        }
        catch (NetworkFailureException failure) when (failure.Kind == NetworkFailureKind.Status && failure.Status is 404 or 410)
        {
            Trace($"The index promises metadata of `{artifact.FileName}` but does not serve it");
            return null;
        }
    }

    private async ValueTask<MetadataHeaders?> OfSourceAsync(Artifact artifact, IndexDefinition? definition, CancellationToken cancellationToken)
    {
        byte[]? file = null;
        if (artifact.FileName.EndsWith(".tar.gz", StringComparison.Ordinal))
        {
            using var content = await _artifacts.OpenAsync(artifact, null, cancellationToken).ConfigureAwait(false);
            file = await SourceArchive.ReadTarAsync(content.Stream, cancellationToken).ConfigureAwait(false);
        }
        else if (artifact.FileName.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var whole = await _spool.FetchAsync(artifact, cancellationToken).ConfigureAwait(false);
            file = await SourceArchive.ReadZipAsync(whole, cancellationToken).ConfigureAwait(false);
        }

        return StaticOnly(file);
    }

    private static async ValueTask<MetadataHeaders?> ReadLocalAsync(Artifact artifact, WheelFilename? wheel, CancellationToken cancellationToken)
    {
        var path = LocalPages.PathOf(artifact.Url);
        try
        {
            if (wheel is not null)
            {
                using var source = new FileByteSource(path);
                return MetadataHeaders.Parse(await WheelArchive.ReadMetadataAsync(source, wheel, cancellationToken).ConfigureAwait(false));
            }

            if (path.EndsWith(".zip", StringComparison.Ordinal))
            {
                using var source = new FileByteSource(path);
                return StaticOnly(await SourceArchive.ReadZipAsync(source, cancellationToken).ConfigureAwait(false));
            }

            if (!path.EndsWith(".tar.gz", StringComparison.Ordinal))
            {
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return StaticOnly(await SourceArchive.ReadTarAsync(stream, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT6030", $"Failed to read `{path}`: {exception.Message}");
        }
    }

    private static MetadataHeaders? StaticOnly(byte[]? file) => file is not null && MetadataHeaders.Parse(file) is var headers && MetadataReader.IsStatic(headers) ? headers : null;

    private static string CachePath(Artifact artifact, PackageName name, IndexDefinition? definition)
    {
        var folder = definition is null ? "url" : CacheKey.Folder(definition);
        var hash = artifact.Hashes.Count > 0 ? artifact.Hashes[0].ToString() : "";
        return Path.Combine(Bucket, folder, name.Value, CacheStore.Digest(artifact.Url + "\n" + hash) + ".meta");
    }

    // What is known by its digest never changes. The rest is asked for again after a while, as with an answer that says nothing of its lifetime.
    private CachePolicy? PolicyOf(Artifact artifact) =>
        artifact.Hashes.Count > 0 ? null : new CachePolicy(artifact.Url, _network.Options.Clock.GetUtcNow().ToUnixTimeMilliseconds(), 0, 600_000, null, null);

    private bool IsUsable(CacheEntry entry, PackageName name) =>
        entry.Policy is not { } policy || _network.Options.IsOffline || (policy.IsFresh(_network.Options.Clock.GetUtcNow()) && !_refresh.Applies(name, policy));

    private void Trace(string message) => _network.Options.Diagnostics.Report(new DiagnosticEvent.Trace { Message = message });
}
