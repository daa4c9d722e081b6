using System.Collections.Concurrent;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Artifacts;
using PyTool.Index.Caching;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Metadata;
using PyTool.Index.Simple;
using PyTool.Standards.Specifiers;

namespace PyTool.Index;

/// <summary>
/// Everything that indexes know: releases, metadata, files. Made without I/O; answers are remembered for the life of the client; safe for concurrent use.
/// </summary>
public sealed partial class IndexClient : IAsyncDisposable
{
    private readonly IndexClientOptions _options;
    private readonly NetworkClient _network;
    private readonly CacheStore _store;
    private readonly PageFetcher _pages;
    private readonly MetadataFetcher _metadata;
    private readonly CancellationTokenSource _lifetime = new();
    private readonly ConcurrentDictionary<string, VersionSpecifiers?> _specifiers = new(StringComparer.Ordinal);

    /// <summary>Makes the client.</summary>
    /// <param name="options">Indexes, cache, rules.</param>
    /// <param name="network">The HTTP client; the caller disposes it.</param>
    public IndexClient(IndexClientOptions options, NetworkClient network)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(network);
        _options = options;
        _network = network;
        _store = new CacheStore(options.CacheDirectory, network.Options.Diagnostics);
        _pages = new PageFetcher(new CachedFetcher(network, _store, options.Refresh), network.Options, ignoresRefusals: options.Strategy != IndexStrategy.FirstIndex);
        Artifacts = new ArtifactSource(network, Definition);
        _metadata = new MetadataFetcher(network, _store, options.Refresh, Artifacts, options.CacheDirectory, Definition, AnnouncedMetadata);
        foreach (var index in options.Indexes)
        {
            network.Credentials.Register(index);
        }
    }

    /// <summary>Opens files, also for plugins.</summary>
    public IArtifactSource Artifacts { get; }

    /// <summary>The HTTP client, for what has no method of its own here (scripts at a URL, uploads, lists of interpreters).</summary>
    public NetworkClient Network => _network;

    /// <summary>The definition behind a reference; <see langword="null"/>: it is not among the configured indexes.</summary>
    public IndexDefinition? Definition(IndexReference? reference)
    {
        foreach (var index in _options.Indexes)
        {
            if (reference is not null && index.Reference.Equals(reference))
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>Waits until everything learned is in the cache. To be called before the process is replaced by another program.</summary>
    public Task FlushAsync() => _store.FlushAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _lifetime.CancelAsync().ConfigureAwait(false);
        await _store.FlushAsync().ConfigureAwait(false);
        _lifetime.Dispose();
    }

}
