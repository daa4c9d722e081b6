using PyTool.Standards.Names;

namespace PyTool.Abstractions.Caching;

/// <summary>What is to be cleaned.</summary>
public sealed class CacheCleanRequest
{
    /// <summary>Packages whose entries go; empty: everything.</summary>
    public IReadOnlyList<PackageName> Packages { get; init; } = [];

    /// <summary>Do not wait for other processes. Default: wait.</summary>
    public bool Force { get; init; }
}
