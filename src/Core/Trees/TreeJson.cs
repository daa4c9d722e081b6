using PyTool.Core.Graphs;
using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Trees;

/// <summary>Writes a tree of dependencies as the graph that it is cut from.</summary>
public sealed class TreeJson
{
    private readonly TreeRequest _request;
    private readonly TreeGraph _tree;
    private readonly LockGraph _graph;
    private readonly SortedSet<string> _roots = new(StringComparer.Ordinal);

    private TreeJson(TreeRequest request, GraphPlace place)
    {
        _request = request;
        var tree = TreeGraph.Of(request);
        _tree = request.Invert ? tree.Reversed() : tree;
        _graph = new LockGraph(request.Lock, place, request.Invert, request.Latest);
    }

    /// <summary>The text of the document.</summary>
    public static string Of(TreeRequest request, GraphPlace place)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(place);
        return new TreeJson(request, place).Render();
    }

    private string Render()
    {
        Fill();
        _graph.Sort();
        return GraphJson.Document(writer =>
        {
            writer.WriteString("workspace_root", _graph.Place.Directory);
            GraphJson.Place(writer, _graph.Place);
            writer.WriteStartArray("roots");
            foreach (var root in _roots)
            {
                writer.WriteStartObject();
                writer.WriteString("id", root);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteBoolean("inverted", _request.Invert);
            GraphJson.Members(writer, _graph, _request.Lock);
            GraphJson.Resolution(writer, _graph, withSources: false);
        });
    }

    private void Fill()
    {
        if (_request.Packages.Count > 0)
        {
            var names = _request.Packages.ToHashSet();
            Walk(_tree.Nodes.Where(n => names.Contains(_request.Lock.Packages[n].Name)).ToArray());
            return;
        }

        if (_request.Invert)
        {
            Walk(TreeRoots.Of(_tree));
            return;
        }

        var tops = new List<int>();
        foreach (var edge in _tree.From(TreeGraph.Root))
        {
            if (!tops.Contains(edge.To))
            {
                tops.Add(edge.To);
            }

            if (edge.Dependency is { } wanted)
            {
                _roots.Add(Want(edge, wanted).Id);
            }
        }

        Walk(tops);
    }

    // Packages are as far away as the shortest way says; extras and groups are no farther than their package.
    private void Walk(IReadOnlyList<int> tops)
    {
        var depths = new Dictionary<int, int>();
        var queue = new Queue<int>();
        foreach (var top in tops)
        {
            depths[top] = 0;
            queue.Enqueue(top);
            _graph.Package(top);
        }

        while (queue.TryDequeue(out var node))
        {
            if (depths[node] >= _request.Depth)
            {
                continue;
            }

            foreach (var edge in _tree.From(node))
            {
                if (edge.To == TreeGraph.Root)
                {
                    if (edge.Dependency is { } wanted)
                    {
                        Want(edge, wanted);
                    }
                }
                else
                {
                    Add(edge);
                    if (depths.TryAdd(edge.To, depths[node] + 1))
                    {
                        queue.Enqueue(edge.To);
                    }
                }
            }
        }

        AddRoots(tops);
    }

    // A requirement of a script, or of a group of a root that is no project.
    private GraphNode Want(TreeEdge edge, LockEdge wanted)
    {
        var from = edge.Kind == TreeEdgeKind.Group ? _graph.Group(GroupName.Parse(edge.Label)) : _graph.Top;
        _graph.Add(from, wanted);
        return from;
    }

    private void Add(TreeEdge edge)
    {
        var owner = _request.Invert ? edge.To : edge.From;
        var from = edge.Kind switch
        {
            TreeEdgeKind.Optional => _graph.Extra(owner, ExtraName.Parse(edge.Label)),
            TreeEdgeKind.Group => _graph.Group(owner, GroupName.Parse(edge.Label)),
            _ => _graph.Package(owner),
        };
        _graph.Add(from, edge.Dependency ?? new LockEdge { Target = _request.Invert ? edge.From : edge.To });
    }

    private void AddRoots(IReadOnlyList<int> tops)
    {
        foreach (var top in tops)
        {
            var node = _graph.Package(top);
            var isMember = _request.Packages.Count == 0 && !_request.Invert;
            if (isMember && !_request.Lock.IsMember(_request.Lock.Packages[top]))
            {
                continue;
            }

            if (!isMember || _request.IncludesProject)
            {
                _roots.Add(node.Id);
            }

            if (!_request.Invert)
            {
                _roots.UnionWith(node.Groups.Values);
                _roots.UnionWith(_request.IncludesProject || !isMember ? node.Extras.Values : []);
            }
        }
    }
}
