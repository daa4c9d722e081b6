using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Solving;
using PyTool.Standards.Markers;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>Reads the graph of a solved fork: chosen distributions, and the dependencies whose both ends were chosen.</summary>
internal sealed class ForkOutput(ForkState fork, PackageTable packages)
{
    private const int RootNode = -1;

    private readonly Dictionary<int, int> _places = [];
    private readonly HashSet<(int From, int To, Marker Marker)> _edges = [];
    private readonly List<ResolvedEdge> _ordered = [];

    public ForkResolution Build()
    {
        var nodes = new List<SolverPackage>();
        foreach (var id in fork.Solver.Decided())
        {
            if (packages[id] is { Kind: PackageKind.Base or PackageKind.BaseExtra or PackageKind.BaseGroup, Marker.IsTrue: true } package)
            {
                nodes.Add(package);
            }
        }

        nodes.Sort(Compare);
        for (var i = 0; i < nodes.Count; i++)
        {
            _places.Add(nodes[i].Id, i);
        }

        foreach (var id in fork.Solver.Decided())
        {
            if (packages[id].Kind is not (PackageKind.Python or PackageKind.Marker or PackageKind.Extra or PackageKind.Group))
            {
                AddEdges(packages[id], fork.Solver[id]!.Decision!);
            }
        }

        _ordered.Sort(static (left, right) =>
        {
            var order = left.From.CompareTo(right.From);
            order = order == 0 ? left.To.CompareTo(right.To) : order;
            return order == 0 ? left.Marker.CompareTo(right.Marker) : order;
        });
        return new ForkResolution { Environment = fork.Env.ToContract(), Nodes = nodes.ConvertAll(Node), Edges = _ordered };
    }

    private void AddEdges(SolverPackage from, PyVersion version)
    {
        var start = from.Kind == PackageKind.Root ? RootNode : PlaceOf(from);
        var incompatibilities = fork.Solver.Of(from.Id);
        for (var i = 0; i < incompatibilities.Count; i++)
        {
            var incompatibility = incompatibilities[i];
            if (incompatibility.Kind != IncompatibilityKind.Dependency || incompatibility.Package != from.Id || !incompatibility.Range.Contains(version))
            {
                continue;
            }

            var to = packages[incompatibility.Dependency];
            if (to.HasName && fork.Solver[to.Id]?.Decision is { } chosen && incompatibility.Allowed.Contains(chosen) && !IsSelf(from, to))
            {
                AddEdge(start, to);
            }
        }
    }

    // An extra leads to its own node and to the distribution, a group only to its node.
    private void AddEdge(int start, SolverPackage to)
    {
        if (to.Kind is PackageKind.Extra or PackageKind.BaseExtra)
        {
            Add(start, packages.BaseExtra(to.Name, to.Extra!.Value, Marker.True), to.Marker);
        }

        var target = to.Kind is PackageKind.Group or PackageKind.BaseGroup
            ? packages.BaseGroup(to.Name, to.Group!.Value, Marker.True)
            : packages.Base(to.Name);
        Add(start, target, to.Marker);
    }

    private void Add(int start, SolverPackage target, Marker marker)
    {
        if (_places.TryGetValue(target.Id, out var end) && _edges.Add((start, end, marker)))
        {
            _ordered.Add(new ResolvedEdge { From = start, To = end, Marker = marker });
        }
    }

    private static bool IsSelf(SolverPackage from, SolverPackage to) =>
        from.Kind is not (PackageKind.Root or PackageKind.BaseGroup) && to.NameId == from.NameId && to.Kind is (PackageKind.Base or PackageKind.Marker);

    private int PlaceOf(SolverPackage package) => _places[Plain(package).Id];

    private SolverPackage Plain(SolverPackage package) => package.Kind switch
    {
        PackageKind.BaseExtra => packages.BaseExtra(package.Name, package.Extra!.Value, Marker.True),
        PackageKind.BaseGroup => packages.BaseGroup(package.Name, package.Group!.Value, Marker.True),
        _ => packages.Base(package.Name),
    };

    private ResolvedNode Node(SolverPackage package)
    {
        var version = fork.Solver[package.Id]!.Decision!;
        var source = fork.SourceOf(package.NameId);
        var candidate = source is null ? fork.Pins[(package.NameId, version)].Candidate : null;
        return new ResolvedNode
        {
            Name = package.Name,
            Version = candidate?.Version ?? version,
            Source = source ?? new PackageSource.Registry { Url = candidate!.Index?.Url ?? "" },
            Extra = package.Extra,
            Group = package.Group,
            Index = candidate?.Index,
            File = candidate?.Choice.File,
        };
    }

    // By name; the distribution, then its extras, then its groups.
    private static int Compare(SolverPackage left, SolverPackage right)
    {
        var order = left.Name.CompareTo(right.Name);
        order = order == 0 ? left.Kind.CompareTo(right.Kind) : order;
        return order == 0 ? string.CompareOrdinal(left.Extra?.Value ?? left.Group?.Value, right.Extra?.Value ?? right.Group?.Value) : order;
    }
}
