using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Graph;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Building;

internal sealed partial class LockBuilder
{
    private async ValueTask<LockPackage> BuildPackageAsync(PackageNodes nodes, CancellationToken cancellationToken)
    {
        var resolved = nodes.Base!.Resolved!;
        var reach = nodes.Base.Reach;
        var member = _target.Members.FirstOrDefault(m => m.Name == nodes.Name && nodes.Place is PackageSource.LocalDirectory tree && string.Equals(tree.Path, m.Source.Path, StringComparison.Ordinal));
        var release = resolved.Index is { } index ? _index.FindRelease(nodes.Name, resolved.Version, index) : null;
        if (release is null && resolved.Index is { } listed)
        {
            // Whatever a resolver plugin says: only what an index lists gets into a lock.
            throw new PyToolException("PT3015", $"The resolver chose `{nodes.Name}=={resolved.Version}`, which is not listed by the index: {listed.Url}") { Hint = "This is a defect of the resolver plugin; `pytool plugin list` shows which one is in use" };
        }

        var archive = release is null ? await _hashes.FilesAsync(nodes.Place, cancellationToken).ConfigureAwait(false) : null;
        return new LockPackage
        {
            Name = nodes.Name,
            Version = nodes.Version,
            Source = nodes.Source,
            DefaultGroups = member?.DefaultGroups,
            ResolutionMarkers = _counts[nodes.Name] > 1 ? ForkTexts([.. _graph.Forks.Where(f => !f.Full.IsDisjoint(reach.Full))]) : [],
            Dependencies = BuildEdges(nodes.Base),
            SourceDistribution = release is not null ? IndexFiles.SourceDistribution(release, resolved.Index!, _places) : archive?.SourceDistribution,
            Wheels = release is not null ? IndexFiles.Wheels(release, resolved.Index!, _places, _target.RequiresPython, reach.Full.And(_supported)) : archive?.Wheels ?? [],
            OptionalDependencies = BuildLists(nodes.Extras, static n => n.Extra!.Value),
            GroupDependencies = BuildLists(nodes.Groups, static n => n.Group!.Value),
            GroupRequiresPython = member?.GroupPythons ?? [],
            Metadata = nodes.Source.IsMutable ? _requirements.Metadata(await _index.RequireAsync(nodes.Name, resolved.Source, cancellationToken).ConfigureAwait(false)) : null,
        };
    }

    private List<KeyValuePair<TName, IReadOnlyList<LockEdge>>> BuildLists<TName>(List<GraphNode> nodes, Func<Abstractions.Resolution.ResolvedNode, TName> nameOf)
    {
        var lists = new List<KeyValuePair<TName, IReadOnlyList<LockEdge>>>();
        foreach (var node in nodes)
        {
            var edges = BuildEdges(node);
            if (edges.Count > 0)
            {
                lists.Add(new(nameOf(node.Resolved!), edges));
            }
        }

        return lists;
    }

    // What the parent's own marker implies is left out; then what all forks together imply.
    private List<LockEdge> BuildEdges(GraphNode node)
    {
        var parent = Simple(node.Reach.Plain);
        var found = new Dictionary<(int Target, Marker Marker), SortedSet<ExtraName>>();
        foreach (var edge in node.Out)
        {
            if (!edge.Target.IsKept || !_baseOf.TryGetValue(edge.Target, out var target))
            {
                continue;
            }

            var marker = Simple(edge.Marker.Full).Restrict(parent).And(_environments);
            if (!found.TryGetValue((target, marker), out var extras))
            {
                found[(target, marker)] = extras = [];
            }

            if (edge.Target.Resolved!.Extra is { } extra)
            {
                extras.Add(extra);
            }
        }

        var ordered = found.Select(static f => (f.Key.Target, f.Key.Marker, Extras: f.Value.ToArray())).ToList();
        ordered.Sort(static (a, b) =>
        {
            var order = a.Target.CompareTo(b.Target);
            order = order != 0 ? order : LockRequirementOrder.Compare(a.Extras, b.Extras);
            return order != 0 ? order : a.Marker.CompareTo(b.Marker);
        });
        return ordered.ConvertAll(e => new LockEdge
        {
            Target = e.Target,
            // After sorting: an extra without anything in it leaves the text, but not its place.
            Extras = Array.FindAll(e.Extras, _packages[e.Target].Provided.Contains),
            Marker = e.Marker.Restrict(_environments),
        });
    }
}
