using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Graphs;

/// <summary>A lock, or a part of it, as nodes and links. Filled by whoever knows what belongs into it.</summary>
public sealed class LockGraph
{
    private readonly LockDocument _document;
    private readonly bool _isInverted;
    private readonly IReadOnlyDictionary<int, string> _latest;

    /// <summary>An empty graph: only what stands above the packages.</summary>
    /// <param name="document">The lock.</param>
    /// <param name="place">Where it belongs to.</param>
    /// <param name="isInverted">Links lead from what is needed to what needs it.</param>
    /// <param name="latest">Newest versions by position of the package in the lock.</param>
    public LockGraph(LockDocument document, GraphPlace place, bool isInverted, IReadOnlyDictionary<int, string> latest)
    {
        ArgumentNullException.ThrowIfNull(place);
        _document = document;
        Place = place;
        _isInverted = isInverted;
        _latest = latest;
        Top = Keep(new GraphNode { Id = place.Id, Kind = place.Kind });
    }

    /// <summary>Where the lock belongs to.</summary>
    public GraphPlace Place { get; }

    /// <summary>The workspace or script.</summary>
    public GraphNode Top { get; }

    /// <summary>All nodes by id.</summary>
    public SortedDictionary<string, GraphNode> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>The node of a package; made when it is new.</summary>
    public GraphNode Package(int at)
    {
        var package = _document.Packages[at];
        return Find(IdOf(package, ""), id => new GraphNode { Id = id, Package = package, Kind = "package", Latest = _latest.GetValueOrDefault(at) });
    }

    /// <summary>The node of an extra; made, with its package, when it is new.</summary>
    public GraphNode Extra(int at, ExtraName extra)
    {
        var (package, owner) = (_document.Packages[at], Package(at));
        var id = IdOf(package, $"[{extra}]");
        if (!Nodes.TryGetValue(id, out var node))
        {
            node = Keep(new GraphNode { Id = id, Package = package, Kind = "extra", Label = extra.Value });
            owner.Extras[extra.Value] = id;
            Link(node, owner, null);
        }

        return node;
    }

    /// <summary>The node of a group of a package; made, with its package, when it is new.</summary>
    public GraphNode Group(int at, GroupName group)
    {
        var (package, owner) = (_document.Packages[at], Package(at));
        var node = Find(IdOf(package, ":" + group), id => new GraphNode { Id = id, Package = package, Kind = "group", Label = group.Value });
        owner.Groups[group.Value] = node.Id;
        return node;
    }

    /// <summary>The node of a group of a workspace whose root is no project.</summary>
    public GraphNode Group(GroupName group)
    {
        var node = Find($"{Top.Id}:{group}", id => new GraphNode { Id = id, Kind = "group", Label = group.Value });
        Top.Groups[group.Value] = node.Id;
        return node;
    }

    /// <summary>Adds what a node needs. Extras that the package does not have are no nodes.</summary>
    public void Add(GraphNode from, LockEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        var marker = edge.Marker.IsTrue ? null : edge.Marker.ToString();
        var isLinked = false;
        foreach (var extra in edge.Extras)
        {
            if (HasExtra(edge.Target, extra))
            {
                Link(from, Extra(edge.Target, extra), marker);
                isLinked = true;
            }
        }

        if (!isLinked)
        {
            Link(from, Package(edge.Target), marker);
        }
    }

    /// <summary>Sorts the links of every node.</summary>
    public void Sort()
    {
        foreach (var node in Nodes.Values)
        {
            node.Dependencies.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id) is var order and not 0 ? order : string.CompareOrdinal(one.Marker, other.Marker));
        }
    }

    /// <summary>Id of a part of a package that may be no node.</summary>
    public string IdOf(LockPackage package, string part)
    {
        ArgumentNullException.ThrowIfNull(package);
        var version = package.Version is null ? "" : $"=={package.Version}";
        return $"{package.Name}{part}{version}@{Place.Source(package.Source)}";
    }

    private bool HasExtra(int at, ExtraName extra)
    {
        foreach (var (name, _) in _document.Packages[at].OptionalDependencies)
        {
            if (name == extra)
            {
                return true;
            }
        }

        return false;
    }

    private void Link(GraphNode from, GraphNode to, string? marker)
    {
        var (one, other) = _isInverted ? (to, from) : (from, to);
        one.Link(other.Id, marker);
    }

    private GraphNode Find(string id, Func<string, GraphNode> make) => Nodes.TryGetValue(id, out var node) ? node : Keep(make(id));

    private GraphNode Keep(GraphNode node)
    {
        Nodes.Add(node.Id, node);
        return node;
    }
}
