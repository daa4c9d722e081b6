using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Standards.Names;

namespace PyTool.Index.Caching;

/// <summary>A document that is fetched, parsed and stored in its parsed form.</summary>
internal sealed class DocumentRequest<T>
    where T : class
{
    public required string Url { get; init; }

    /// <summary>Path of the entry, relative to the cache directory.</summary>
    public required string CachePath { get; init; }

    public required string Accept { get; init; }

    /// <summary>The package it is about; <see langword="null"/>: several.</summary>
    public PackageName? Package { get; init; }

    public IndexDefinition? Index { get; init; }

    /// <summary>Replaces what the server says about caching.</summary>
    public string? CacheControl { get; init; }

    public long MaximumBytes { get; init; } = long.MaxValue;

    /// <summary>Reads an answer.</summary>
    public required Func<NetworkResponse, CancellationToken, ValueTask<CachedDocument<T>>> ReadAsync { get; init; }

    /// <summary>Opens a stored payload, given the URL that it came from; <see langword="null"/>: it is none.</summary>
    public required Func<ReadOnlyMemory<byte>, string, T?> Open { get; init; }
}
