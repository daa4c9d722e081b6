using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Graph;

internal sealed partial class MergedGraph
{
    // Sets of active items per node; far more than any real project has.
    private const int MostSets = 4096;

    // Drops from edges what follows from the extras and groups on every way to them.
    private void AssumeItems(IReadOnlyList<IReadOnlyList<ConflictItem>> conflicts)
    {
        var items = new ConflictNumbers(conflicts);
        var active = FindActive(items);
        var inferences = new Dictionary<string, Dictionary<ExtraName, bool>>(StringComparer.Ordinal);
        foreach (var node in _nodes)
        {
            if (!active.TryGetValue(node, out var sets) || sets.Count > MostSets)
            {
                continue;
            }

            foreach (var edge in node.Out)
            {
                if (edge.Marker.Full.HasExtras && IsOnlyOne(node, edge))
                {
                    Assume(edge, sets, items, inferences);
                }
            }
        }
    }

    private Dictionary<GraphNode, HashSet<string>> FindActive(ConflictNumbers items)
    {
        var active = new Dictionary<GraphNode, HashSet<string>>(ReferenceEqualityComparer.Instance);
        var open = new Stack<GraphNode>();
        var seen = new HashSet<GraphNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in _nodes)
        {
            if (!node.HasIncoming)
            {
                open.Push(node);
            }
        }

        while (open.TryPop(out var parent))
        {
            active.TryGetValue(parent, out var sets);
            if (parent.Resolved is { } resolved && (resolved.Extra is not null || resolved.Group is not null))
            {
                sets = Extend(sets, items.Find(resolved));
                active[parent] = sets;
            }

            foreach (var edge in parent.Out)
            {
                if (!active.TryGetValue(edge.Target, out var known))
                {
                    active[edge.Target] = known = new HashSet<string>(StringComparer.Ordinal);
                }

                var before = known.Count;
                known.UnionWith(sets ?? ConflictNumbers.Nothing);
                if (known.Count > before || seen.Add(edge.Target))
                {
                    seen.Add(edge.Target);
                    open.Push(edge.Target);
                }
            }
        }

        return active;
    }

    private static HashSet<string> Extend(HashSet<string>? sets, int? item)
    {
        sets ??= ConflictNumbers.Nothing;
        return item is { } number ? sets.Select(set => ConflictNumbers.With(set, number)).ToHashSet(StringComparer.Ordinal) : sets.ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsOnlyOne(GraphNode node, GraphEdge edge)
    {
        foreach (var other in node.Out)
        {
            if (!ReferenceEquals(other, edge) && other.Target.Resolved!.Name == edge.Target.Resolved!.Name)
            {
                return false;
            }
        }

        return true;
    }

    private static void Assume(GraphEdge edge, HashSet<string> sets, ConflictNumbers items, Dictionary<string, Dictionary<ExtraName, bool>> inferences)
    {
        var marker = edge.Marker.Full;
        var inferred = new List<Dictionary<ExtraName, bool>>(sets.Count);
        var holds = true;
        foreach (var set in sets)
        {
            if (!inferences.TryGetValue(set, out var known))
            {
                inferences[set] = known = items.Infer(set);
            }

            inferred.Add(known);
            holds = holds && marker.HoldsWithExtras(name => known.TryGetValue(name, out var isActive) && isActive && !name.Value.StartsWith("project-", StringComparison.Ordinal));
        }

        if (holds)
        {
            foreach (var known in inferred)
            {
                marker = With(marker, known);
            }

            edge.Marker = new ForkMarker(marker);
            return;
        }

        Marker? single = null;
        foreach (var known in inferred)
        {
            var assumed = With(marker, known);
            if (single is not null && !ReferenceEquals(single, assumed))
            {
                return;
            }

            single = assumed;
        }

        if (single is not null)
        {
            edge.Marker = new ForkMarker(single);
        }
    }

    private static Marker With(Marker marker, Dictionary<ExtraName, bool> known) =>
        marker.AssumeExtras(name => known.TryGetValue(name, out var isActive) ? isActive : null);
}
