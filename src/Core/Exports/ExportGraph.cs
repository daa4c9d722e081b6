using PyTool.Core.Locking.Document;
using PyTool.Core.Syncing;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Exports;

/// <summary>The part of a lock that a selection leads to, for all environments at once.</summary>
internal sealed partial class ExportGraph
{
    private readonly LockDocument _document;
    private readonly ExportRequest _request;
    private readonly HashSet<PackageName> _pruned;
    private readonly Dictionary<(int Package, ExtraName Extra), ExportNode> _nodes = [];
    private readonly ExportNode _root = new(-1);
    private readonly Queue<(ExportNode Node, ExtraName Extra)> _queue = new();
    private readonly ActiveItems _active;

    private ExportGraph(LockDocument document, ExportRequest request)
    {
        _document = document;
        _request = request;
        _pruned = [.. request.Prune];
        _active = new ActiveItems(document.Conflicts);
    }

    /// <summary>Positions of the selected projects.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>Positions of the members of the workspace.</summary>
    public Dictionary<PackageName, int> Members { get; } = [];

    public static ExportGraph Build(LockDocument document, ExportRequest request)
    {
        var graph = new ExportGraph(document, request);
        graph.FindMembers();
        graph.AddRoots();
        graph.AddGroups();
        graph.AddEdges();
        graph.Spread();
        return graph;
    }

    /// <summary>The packages that are reached, in the order of the lock.</summary>
    public IEnumerable<ExportPackage> Packages()
    {
        for (var i = 0; i < _document.Packages.Count; i++)
        {
            if (_nodes.TryGetValue((i, default), out var node) && !node.Reach.IsFalse)
            {
                yield return new ExportPackage
                {
                    Position = i,
                    Package = _document.Packages[i],
                    Marker = node.Reach,
                    Dependents = [.. node.Dependents.Select(from => _document.Packages[from].Name).Distinct().Order()],
                };
            }
        }
    }

    /// <summary>For each package the positions of those it needs.</summary>
    public ILookup<int, int> Dependencies() => _nodes.Values
        .SelectMany(static node => node.Out.Where(static e => !e.Target.Reach.IsFalse).Select(e => (From: node.Position, To: e.Target.Position)))
        .Where(static edge => edge.From != edge.To).Distinct().OrderBy(static edge => edge.To).ToLookup(static edge => edge.From, static edge => edge.To);

    private void FindMembers()
    {
        var names = _request.Target.Workspace.Members.Select(static m => m.Name).ToHashSet();
        for (var i = 0; i < _document.Packages.Count; i++)
        {
            if (_document.Packages[i].Source.IsTree && names.Contains(_document.Packages[i].Name))
            {
                Members[_document.Packages[i].Name] = i;
            }
        }
    }

    private void AddRoots()
    {
        foreach (var root in _request.Target.Roots)
        {
            var at = Members.TryGetValue(root.Name, out var found)
                ? found
                : throw SyncErrors.Of(SyncErrors.Unsuitable, $"Could not find root package `{root.Name}` in the lockfile");
            Roots.Add(at);
            var package = _document.Packages[at];
            if (_request.Groups.IncludesProject)
            {
                Connect(_root, at, default, Marker.True);
                _active.Set(new() { Package = root.Name }, Marker.True);
                foreach (var (extra, _) in package.OptionalDependencies)
                {
                    if (_request.Extras.Includes(extra))
                    {
                        Connect(_root, at, extra, Marker.True);
                    }
                }

                foreach (var extra in _document.Conflicts.SelectMany(static set => set).Where(i => i.Package == root.Name && i.Extra is { } e && _request.Extras.Includes(e)))
                {
                    _active.Set(extra, Marker.True);
                }
            }

            foreach (var group in root.Groups.Groups.Where(g => _request.Groups.Includes(g.Name, InstallTarget.DefaultsOf(root.File))))
            {
                _active.Set(new() { Package = root.Name, Group = group.Name }, Marker.True);
            }
        }
    }

    // An extra is a node of its own: what only it needs is needed only where it is asked for.
    private void Connect(ExportNode from, int to, ExtraName extra, Marker marker)
    {
        if (!_nodes.TryGetValue((to, extra), out var target))
        {
            _nodes.Add((to, extra), target = new ExportNode(to));
            _queue.Enqueue((target, extra));
        }

        from.Out.Add((target, marker));
        if (from.Position >= 0 && from.Position != to)
        {
            target.Dependents.Add(from.Position);
        }
    }
}
