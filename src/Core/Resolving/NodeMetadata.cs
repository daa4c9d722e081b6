using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Resolving;

/// <summary>The metadata behind the nodes of a resolution; the index remembers what it was asked.</summary>
internal static class NodeMetadata
{
    /// <summary>The metadata; <see langword="null"/>: an installed distribution, or it cannot be had.</summary>
    public static async ValueTask<PackageMetadata?> FindAsync(IPackageIndex index, ResolvedNode node, CancellationToken cancellationToken)
    {
        if (node.Source is PackageSource.Registry && node.File is null)
        {
            return null;
        }

        var question = node.File is { } file
            ? new MetadataRequest { Name = node.Name, Version = node.Version, File = file }
            : new MetadataRequest { Name = node.Name, Source = node.Source };
        return await index.GetMetadataAsync(question, cancellationToken).ConfigureAwait(false) is MetadataOutcome.Found { Metadata: var metadata } ? metadata : null;
    }
}
