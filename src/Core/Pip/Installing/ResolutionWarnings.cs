using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Concrete;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Installing;

/// <summary>Warns of extras that do not exist and of versions that were taken back.</summary>
internal static class ResolutionWarnings
{
    public static async Task TellAsync(ConcreteWorld world, ConcreteResolution resolution, CancellationToken cancellationToken)
    {
        foreach (var node in resolution.Nodes)
        {
            if (node.Extras.Count > 0)
            {
                await TellExtrasAsync(world, node, resolution.Graph, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var node in resolution.Nodes)
        {
            var label = SourceLabel.Of(node.Name, node.Version, node.Source);
            if (node.Release is { Files.Count: > 0 } release && FileOf(node, resolution.Graph, release) is { IsYanked: true } file)
            {
                world.Session.Warn(string.IsNullOrWhiteSpace(file.YankedReason) ? $"`{label}` is yanked" : $"`{label}` is yanked (reason: \"{file.YankedReason}\")");
            }
        }
    }

    private static ReleaseFile? FileOf(ConcreteNode node, ForkResolution graph, Release release) =>
        graph.Nodes.FirstOrDefault(candidate => candidate.Name == node.Name && candidate.Extra is null)?.File ?? release.Files[0];

    private static async Task TellExtrasAsync(ConcreteWorld world, ConcreteNode node, ForkResolution graph, CancellationToken cancellationToken)
    {
        var resolved = graph.Nodes.First(candidate => candidate.Name == node.Name && candidate.Extra is null && candidate.Group is null);
        var request = resolved.File is { } file
            ? new MetadataRequest { Name = node.Name, Version = node.Version, File = file }
            : resolved.Source is PackageSource.Registry ? new MetadataRequest { Name = node.Name, Version = node.Version } : new MetadataRequest { Name = node.Name, Source = resolved.Source };
        if (await world.Index.GetMetadataAsync(request, cancellationToken).ConfigureAwait(false) is not MetadataOutcome.Found { Metadata: var metadata })
        {
            return;
        }

        foreach (ExtraName extra in node.Extras)
        {
            if (!metadata.ProvidedExtras.Contains(extra))
            {
                world.Session.Warn($"The package `{SourceLabel.Of(node.Name, node.Version, node.Source)}` does not have an extra named `{extra}`");
            }
        }
    }
}
