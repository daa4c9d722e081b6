using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking.Graph;

/// <summary>The forks of a resolution united into one graph, with the markers under which each distribution is reached.</summary>
internal sealed partial class MergedGraph
{
    private readonly List<GraphNode> _nodes = [new(null)];
    private readonly Dictionary<NodeKey, GraphNode> _byKey = [];
    private readonly Dictionary<(GraphNode From, GraphNode To), GraphEdge> _edges = [];

    private MergedGraph(IReadOnlyList<ForkMarker> forks) => Forks = forks;

    /// <summary>All nodes, the root first.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>The forks in the order of completion; none when everything was solved at once.</summary>
    public IReadOnlyList<ForkMarker> Forks { get; }

    public static MergedGraph Of(IReadOnlyList<ForkResolution> resolutions, IReadOnlyList<IReadOnlyList<ConflictItem>> conflicts)
    {
        var forks = new List<ForkMarker>(resolutions.Count);
        foreach (var resolution in resolutions)
        {
            forks.Add(new ForkMarker(ConflictMarkers.Of(resolution.Environment)));
        }

        var graph = new MergedGraph(forks.Count == 1 && forks[0].Full.IsTrue ? [] : forks);
        for (var i = 0; i < forks.Count; i++)
        {
            graph.Add(resolutions[i], forks[i]);
        }

        graph.FindReach();
        if (conflicts.Count > 0)
        {
            graph.ImbibeRules(ConflictMarkers.Rules(conflicts));
            graph.AssumeItems(conflicts);
        }

        return graph;
    }

    private void Add(ForkResolution resolution, ForkMarker fork)
    {
        var places = new GraphNode[resolution.Nodes.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = NodeOf(resolution.Nodes[i]);
        }

        foreach (var edge in resolution.Edges)
        {
            var from = edge.From < 0 ? _nodes[0] : places[edge.From];
            Connect(from, places[edge.To], new ForkMarker(edge.Marker).And(fork));
        }
    }

    private void Connect(GraphNode from, GraphNode to, ForkMarker marker)
    {
        if (_edges.TryGetValue((from, to), out var known))
        {
            known.Marker = known.Marker.Or(marker);
            return;
        }

        var edge = new GraphEdge(to, marker);
        _edges.Add((from, to), edge);
        from.Out.Add(edge);
        to.HasIncoming = true;
    }

    private GraphNode NodeOf(ResolvedNode resolved)
    {
        var key = new NodeKey(resolved.Name, resolved.Version, resolved.Source, resolved.Extra, resolved.Group);
        if (!_byKey.TryGetValue(key, out var node))
        {
            node = new GraphNode(resolved);
            _byKey.Add(key, node);
            _nodes.Add(node);
        }

        return node;
    }

    private void ImbibeRules(Marker rules)
    {
        foreach (var node in _nodes)
        {
            node.Reach = node.Reach.Imbibe(rules);
            foreach (var edge in node.Out)
            {
                edge.Marker = edge.Marker.Imbibe(rules);
            }
        }
    }

    private readonly record struct NodeKey(PackageName Name, PyVersion Version, PackageSource Source, ExtraName? Extra, GroupName? Group);
}
