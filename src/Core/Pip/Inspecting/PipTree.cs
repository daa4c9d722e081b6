using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Core.Concrete;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>Writes the tree of installed packages.</summary>
public sealed class PipTree
{
    private readonly PipTreeRequest _request;
    private readonly SortedDictionary<PackageName, InstalledDistribution> _nodes = [];
    private readonly Dictionary<PackageName, SortedDictionary<PackageName, List<VersionSpecifiers>>> _edges = [];
    private readonly HashSet<PackageName> _reached = [];
    private readonly HashSet<PackageName> _shown = [];
    private readonly StringBuilder _text = new();
    private bool _repeats;

    private PipTree(PipTreeRequest request) => _request = request;

    /// <summary>The text, lines ended; empty when there is nothing.</summary>
    public static string Write(PipTreeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tree = new PipTree(request);
        tree.Connect();
        foreach (var root in tree.Roots())
        {
            tree.Visit(root, null, "", "", 0, []);
        }

        return tree._repeats ? tree._text.Append("(*) Package tree already displayed\n").ToString() : tree._text.ToString();
    }

    private void Connect()
    {
        foreach (var distribution in _request.Distributions)
        {
            if (!_request.Prune.Contains(distribution.Name))
            {
                _nodes.TryAdd(distribution.Name, distribution);
            }
        }

        foreach (var (name, distribution) in _nodes)
        {
            foreach (var requirement in InstalledMetadata.Read(distribution)?.RequiresDist ?? [])
            {
                if (requirement.Name == name || !_nodes.ContainsKey(requirement.Name) || !requirement.Marker.Evaluate(_request.Markers))
                {
                    continue;
                }

                var (from, to) = _request.Invert ? (requirement.Name, name) : (name, requirement.Name);
                if (!_edges.TryGetValue(from, out var targets))
                {
                    _edges.Add(from, targets = []);
                }

                if (!targets.TryGetValue(to, out var specifiers))
                {
                    targets.Add(to, specifiers = []);
                }

                specifiers.Add(requirement.Specifiers);
                _reached.Add(to);
            }
        }
    }

    private List<PackageName> Roots()
    {
        if (_request.Packages.Count > 0)
        {
            return [.. _request.Packages.Where(_nodes.ContainsKey).Distinct().Order()];
        }

        var roots = _nodes.Keys.Where(name => !_reached.Contains(name)).ToList();
        var covered = new HashSet<PackageName>();
        roots.ForEach(root => Cover(root, covered));

        // What only stands on a circle has nothing before it: the first of each circle stands in.
        foreach (var name in _nodes.Keys)
        {
            if (!covered.Contains(name))
            {
                roots.Add(name);
                Cover(name, covered);
            }
        }

        roots.Sort();
        return roots;
    }

    private void Cover(PackageName from, HashSet<PackageName> covered)
    {
        var open = new Stack<PackageName>([from]);
        while (open.TryPop(out var name))
        {
            if (covered.Add(name) && _edges.TryGetValue(name, out var targets))
            {
                foreach (var target in targets.Keys)
                {
                    open.Push(target);
                }
            }
        }
    }

    private void Visit(PackageName name, string? specifiers, string head, string indent, int depth, HashSet<PackageName> path)
    {
        _text.Append(head).Append(name).Append(" v").Append(_nodes[name].Version);
        if (specifiers is not null)
        {
            _text.Append(specifiers);
        }

        if (_request.Latest.TryGetValue(name, out var latest))
        {
            _text.Append(" (latest: v").Append(latest.Version).Append(')');
        }

        var targets = _edges.GetValueOrDefault(name);
        if (targets is { Count: > 0 } && (path.Contains(name) || (!_request.NoDedupe && _shown.Contains(name))))
        {
            _repeats = true;
            _text.Append(" (*)\n");
            return;
        }

        _text.Append('\n');
        if (targets is null || depth >= _request.Depth)
        {
            return;
        }

        _shown.Add(name);
        path.Add(name);
        var at = 0;
        foreach (var (target, asked) in targets)
        {
            var isLast = ++at == targets.Count;
            Visit(target, Asked(name, asked), indent + (isLast ? "└── " : "├── "), indent + (isLast ? "    " : "│   "), depth + 1, path);
        }

        path.Remove(name);
    }

    private string? Asked(PackageName from, List<VersionSpecifiers> asked)
    {
        if (!_request.ShowSpecifiers)
        {
            return null;
        }

        var all = asked.Aggregate(static (left, right) => left.And(right));
        var text = all.Count == 0 ? "*" : all.ToString(", ");
        return _request.Invert ? $" [requires: {from} {text}]" : $" [required: {text}]";
    }
}
