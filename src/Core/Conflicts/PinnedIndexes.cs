using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace PyTool.Core.Conflicts;

/// <summary>The indexes that the user has bound packages to: only there are versions of these.</summary>
internal static class PinnedIndexes
{
    public static async ValueTask<IReadOnlyDictionary<PackageName, IndexReference>> ReadAsync(ConflictContext context, CancellationToken cancellationToken)
    {
        var indexes = new Dictionary<PackageName, IndexReference>();
        Take(indexes, context.Request.Requirements);
        foreach (var requirement in context.Request.Requirements)
        {
            if (requirement.Source is PackageSource.LocalDirectory
                && await context.Index.GetMetadataAsync(new MetadataRequest { Name = requirement.Name, Source = requirement.Source }, cancellationToken).ConfigureAwait(false)
                    is MetadataOutcome.Found { Metadata: var metadata })
            {
                Take(indexes, metadata.Requirements.Concat(metadata.Groups.SelectMany(static g => g.Value)));
            }
        }

        return indexes;
    }

    private static void Take(Dictionary<PackageName, IndexReference> indexes, IEnumerable<PackageRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            if (requirement.Index is { } index)
            {
                indexes.TryAdd(requirement.Name, index);
            }
        }
    }
}
