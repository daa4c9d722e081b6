using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Trees;

/// <summary>What a tree shows: the projects and all that is reached from them under the conditions of the request.</summary>
internal sealed class TreeGraph
{
    /// <summary>Stands above the projects.</summary>
    public const int Root = -1;

    private readonly TreeRequest _request;
    private readonly HashSet<PackageName> _prune;
    private readonly Dictionary<int, List<TreeEdge>> _edges = [];
    private readonly Queue<(int Package, ExtraName? Extra)> _queue = new();
    private readonly HashSet<(int Package, ExtraName? Extra)> _seen = [];

    private TreeGraph(TreeRequest request)
    {
        _request = request;
        _prune = [.. request.Prune];
    }

    /// <summary>The packages that are reached, ascending.</summary>
    public SortedSet<int> Nodes { get; } = [];

    /// <summary>The edges that leave a node, in the order in which they were found.</summary>
    public IReadOnlyList<TreeEdge> From(int node) => _edges.TryGetValue(node, out var edges) ? edges : [];

    public static TreeGraph Of(TreeRequest request)
    {
        var graph = new TreeGraph(request);
        graph.AddMembers();
        graph.AddRequirements();
        graph.Walk();
        return graph;
    }

    /// <summary>The same graph with all edges turned round.</summary>
    public TreeGraph Reversed()
    {
        var reversed = new TreeGraph(_request);
        foreach (var edge in _edges.Values.SelectMany(static e => e))
        {
            reversed.Add(edge.Reversed());
        }

        reversed.Nodes.UnionWith(Nodes);
        return reversed;
    }

    private IReadOnlyList<LockPackage> Packages => _request.Lock.Packages;

    private void AddMembers()
    {
        for (var i = 0; i < Packages.Count; i++)
        {
            var package = Packages[i];
            if (_request.Lock.IsMember(package) && !_prune.Contains(package.Name))
            {
                AddMember(i, package);
            }
        }
    }

    private void AddMember(int index, LockPackage package)
    {
        Add(new TreeEdge(Root, index, TreeEdgeKind.Production, "", null));
        if (_request.IncludesProject)
        {
            Push(index, null);
            foreach (var (extra, _) in package.OptionalDependencies)
            {
                Push(index, extra);
            }
        }

        foreach (var (group, dependencies) in package.GroupDependencies)
        {
            if (_request.Includes(group))
            {
                AddAll(index, dependencies, TreeEdgeKind.Group, group.Value);
            }
        }
    }

    /// <summary>What is wanted without a project: requirements of a script, groups of a root without <c>[project]</c>.</summary>
    private void AddRequirements()
    {
        foreach (var requirement in _request.Lock.Manifest.Requirements)
        {
            AddRequirement(requirement, TreeEdgeKind.Production, "");
        }

        foreach (var (group, requirements) in _request.Lock.Manifest.DependencyGroups)
        {
            if (_request.Includes(group))
            {
                foreach (var requirement in requirements)
                {
                    AddRequirement(requirement, TreeEdgeKind.Group, group.Value);
                }
            }
        }
    }

    private void AddRequirement(LockRequirement requirement, TreeEdgeKind kind, string label)
    {
        if (_prune.Contains(requirement.Name) || (_request.Markers is { } markers && !requirement.Marker.Evaluate(markers)))
        {
            return;
        }

        for (var i = 0; i < Packages.Count; i++)
        {
            var package = Packages[i];
            if (package.Name != requirement.Name
                || (_request.Markers is { } platform && package.ResolutionMarkers.Count > 0 && !package.ResolutionMarkers.Any(m => m.Evaluate(platform))))
            {
                continue;
            }

            var edge = new LockEdge { Target = i, Extras = requirement.Extras, Marker = requirement.Marker };
            Add(new TreeEdge(Root, i, kind, label, edge) { Extras = Provided(edge) });
            Push(i, null);
            foreach (var extra in requirement.Extras)
            {
                Push(i, extra);
            }
        }
    }

    private void Walk()
    {
        while (_queue.TryDequeue(out var next))
        {
            var package = Packages[next.Package];
            if (next.Extra is not { } extra)
            {
                AddAll(next.Package, package.Dependencies, TreeEdgeKind.Production, "");
                continue;
            }

            foreach (var (name, dependencies) in package.OptionalDependencies)
            {
                if (name == extra)
                {
                    AddAll(next.Package, dependencies, TreeEdgeKind.Optional, extra.Value);
                }
            }
        }
    }

    private void AddAll(int from, IReadOnlyList<LockEdge> dependencies, TreeEdgeKind kind, string label)
    {
        foreach (var dependency in dependencies)
        {
            if (_prune.Contains(Packages[dependency.Target].Name) || (_request.Markers is { } markers && !dependency.Marker.Evaluate(markers)))
            {
                continue;
            }

            Add(new TreeEdge(from, dependency.Target, kind, label, dependency) { Extras = Provided(dependency) });
            Push(dependency.Target, null);
            foreach (var extra in dependency.Extras)
            {
                Push(dependency.Target, extra);
            }
        }
    }

    // An extra that brings nothing is not shown.
    private IReadOnlyList<ExtraName> Provided(LockEdge edge) =>
        edge.Extras.Count == 0 ? [] : [.. edge.Extras.Where(extra => Packages[edge.Target].OptionalDependencies.Any(optional => optional.Key == extra)).Order()];

    private void Push(int package, ExtraName? extra)
    {
        if (_seen.Add((package, extra)))
        {
            _queue.Enqueue((package, extra));
        }
    }

    private void Add(TreeEdge edge)
    {
        if (!_edges.TryGetValue(edge.From, out var edges))
        {
            _edges.Add(edge.From, edges = []);
        }

        edges.Add(edge);
        if (edge.To != Root)
        {
            Nodes.Add(edge.To);
        }
    }
}
