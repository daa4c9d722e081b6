using PyTool.Standards.Names;

namespace PyTool.Abstractions.Resolution;

/// <summary>What the indexes know about one package.</summary>
public sealed class PackageListing
{
    /// <summary>The package.</summary>
    public required PackageName Name { get; init; }

    /// <summary>One listing for each index that counts, by priority: with the first-index strategy at most one. Flat lists are merged into the first.</summary>
    public required IReadOnlyList<IndexListing> Indexes { get; init; }

    /// <summary>Why there is no listing at all; <see langword="null"/> when there is one.</summary>
    public UnusableReason? Absence { get; init; }
}
