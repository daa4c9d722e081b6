using PyTool.Abstractions.Packages;

namespace PyTool.Abstractions.Resolution;

/// <summary>The releases of one package on one index.</summary>
public sealed class IndexListing
{
    /// <summary>The index.</summary>
    public required IndexReference Index { get; init; }

    /// <summary>Releases in ascending order of version, versions distinct. The list may be lazy: indexing is cheap, files are made on first use.</summary>
    public required IReadOnlyList<Release> Releases { get; init; }
}
