using System.Text;
using PyTool.Core.Caches;
using PyTool.Core.Locking.Document;
using PyTool.Standards.Markers;

namespace PyTool.Core.Trees;

/// <summary>Draws a tree of dependencies.</summary>
public sealed class TreeText
{
    // Deeper than any real chain of packages, and safe for the stack.
    private const int MaximumDepth = 2000;

    private readonly TreeRequest _request;
    private readonly TreeGraph _graph;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<TreeVisit, bool> _visited = [];
    private readonly HashSet<TreeVisit> _path = [];
    private bool _hasRepetition;

    private TreeText(TreeRequest request)
    {
        _request = request;
        var graph = TreeGraph.Of(request);
        _graph = request.Invert ? graph.Reversed() : graph;
    }

    /// <summary>The lines of the tree, each with its end.</summary>
    public static string Of(TreeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new TreeText(request).Render();
    }

    private string Render()
    {
        if (_request.Packages.Count > 0)
        {
            var names = _request.Packages.ToHashSet();
            RenderRoots(_graph.Nodes.Where(n => names.Contains(_request.Lock.Packages[n].Name)));
        }
        else if (_request.Invert)
        {
            RenderRoots(TreeRoots.Of(_graph));
        }
        else
        {
            // The projects in the reverse of their order, as uv has it.
            foreach (var edge in _graph.From(TreeGraph.Root).Reverse())
            {
                Visit(edge.Dependency is null ? Whole(edge.To) : TreeVisit.Along(edge, isInverted: false, Marker.True), edge, "", "");
            }
        }

        if (_hasRepetition)
        {
            _text.Append(_request.NoDedupe ? "(*) Package tree is a cycle and cannot be shown\n" : "(*) Package tree already displayed\n");
        }

        return _text.ToString();
    }

    private void RenderRoots(IEnumerable<int> roots)
    {
        foreach (var root in roots)
        {
            Visit(_request.Invert ? TreeVisit.Start(root) : Whole(root), null, "", "");
        }
    }

    private TreeVisit Whole(int node) => TreeVisit.Whole(node, _request.Lock.Packages[node].OptionalDependencies.Select(static optional => optional.Key));

    private void Visit(TreeVisit visit, TreeEdge? edge, string lead, string indent)
    {
        var node = visit.Node;
        _text.Append(lead);
        WriteLine(_request.Lock.Packages[node], edge);
        if (_visited.TryGetValue(visit, out var needsSomething) && (!_request.NoDedupe || _path.Contains(visit)))
        {
            _text.Append(needsSomething ? " (*)\n" : "\n");
            _hasRepetition |= needsSomething;
            return;
        }

        if (_request.Latest.TryGetValue(node, out var latest))
        {
            _text.Append(" (latest: v").Append(latest).Append(')');
        }

        _text.Append('\n');
        if (_path.Count >= Math.Min(_request.Depth, MaximumDepth))
        {
            return;
        }

        // A group belongs to its project alone: nobody needs the project for it.
        var edges = _request.Invert && edge is { Kind: TreeEdgeKind.Group } ? [] : _graph.From(node).Where(e => e.To != TreeGraph.Root && visit.Shows(e, _request.Invert)).ToList();
        edges.Sort(TreeEdge.Compare);
        _visited[visit] = edges.Count > 0;
        _path.Add(visit);
        for (var i = 0; i < edges.Count; i++)
        {
            var isLast = i == edges.Count - 1;
            Visit(TreeVisit.Along(edges[i], _request.Invert, visit.Marker), edges[i], indent + (isLast ? "└── " : "├── "), indent + (isLast ? "    " : "│   "));
        }

        _path.Remove(visit);
    }

    private void WriteLine(LockPackage package, TreeEdge? edge)
    {
        _text.Append(package.Name.Value);
        if (edge is { Extras.Count: > 0 })
        {
            _text.Append('[').AppendJoin(", ", edge.Extras).Append(']');
        }

        if (package.Version is { } version)
        {
            _text.Append(" v").Append(version);
        }

        if (edge is { Kind: not TreeEdgeKind.Production })
        {
            _text.Append(edge.Kind == TreeEdgeKind.Optional ? " (extra: " : " (group: ").Append(edge.Label).Append(')');
        }

        if (_request.ShowSizes && package.Wheels.FirstOrDefault(static w => w.Size is not null) is { Size: { } size })
        {
            _text.Append(" (").Append(ByteSize.Text(size)).Append(')');
        }
    }
}
