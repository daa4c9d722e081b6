using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Toml;

namespace PyTool.Resolver.Tests.Conformance;

/// <summary>Compares a solution with a lock as far as a solution goes: versions, who needs whom, and the markers of forks.</summary>
internal sealed class ForkComparison(ResolveOutcome.Solved solved, PythonBounds bounds)
{
    private readonly Dictionary<ForkResolution, Marker[]> _reach = solved.Forks.ToDictionary(fork => fork, fork => Reach(fork, Marker.Python(bounds)));

    private readonly HashSet<string> _live = new(StringComparer.Ordinal);

    public string? Compare(string text)
    {
        var root = TomlDocument.Parse(text).Root;
        var packages = root.GetArray("package").Select(package => package.AsTable()).ToArray();
        return Differ("versions", packages.Select(package => $"{package.GetString("name")}=={package.GetString("version")}"), Versions())
            ?? Differ("edges", packages.SelectMany(LockEdges), Edges())
            ?? (root.ContainsKey("conflicts") ? null : Differ("markers", LockMarkers(root), ForkMarkers()));
    }

    private static IEnumerable<string> LockMarkers(TomlTable root) => root.FindArray("resolution-markers") is { } markers ? markers.ToStrings() : [];

    private static IEnumerable<string> LockEdges(TomlTable package)
    {
        var name = $"{package.GetString("name")}=={package.GetString("version")}";
        foreach (var to in package.FindArray("dependencies") is { } dependencies ? Targets(dependencies) : [])
        {
            yield return $"{name} -> {to}";
        }

        foreach (var (key, brackets) in new[] { ("optional-dependencies", "[{0}]"), ("dev-dependencies", ":{0}") })
        {
            if (package.FindTable(key) is not { } table)
            {
                continue;
            }

            foreach (var entry in table)
            {
                foreach (var to in Targets(entry.Value.AsArray()))
                {
                    yield return $"{name}{brackets.Replace("{0}", entry.Key, StringComparison.Ordinal)} -> {to}";
                }
            }
        }
    }

    private static IEnumerable<string> Targets(TomlArray dependencies)
    {
        foreach (var dependency in dependencies.Select(item => item.AsTable()))
        {
            var name = dependency.GetString("name");
            var extras = dependency.FindArray("extra") is { } list ? list.ToStrings() : [];
            foreach (var suffix in extras.Select(extra => $"[{extra}]").DefaultIfEmpty(""))
            {
                yield return name + suffix + (dependency.FindString("version") is { } version ? "==" + version : "");
            }
        }
    }

    private IEnumerable<string> Versions() => solved.Forks.SelectMany(fork =>
        fork.Nodes.Where((_, place) => IsLive(fork, place)).Select(node => $"{node.Name}=={node.Version}"));

    private IEnumerable<string> ForkMarkers() => solved.Forks
        .Select(fork => fork.Environment.Marker.Simplify(bounds)).Where(marker => !marker.IsTrue).Select(marker => marker.ToString()).Distinct();

    private IEnumerable<string> Edges()
    {
        var versions = solved.Forks.SelectMany(fork => fork.Nodes.Where((_, place) => IsLive(fork, place))).GroupBy(node => node.Name).ToDictionary(
            group => group.Key, group => group.Select(node => node.Version).Distinct().Count());
        foreach (var fork in solved.Forks)
        {
            foreach (var edge in fork.Edges.Where(edge => edge.From >= 0 && IsLive(fork, edge)))
            {
                var from = fork.Nodes[edge.From];
                var to = fork.Nodes[edge.To];

                // The lock lists an extra with the distribution in one entry, and only if the extra adds something.
                var isCovered = to.Extra is null
                    ? fork.Edges.Any(other => other.From == edge.From && fork.Nodes[other.To].Name == to.Name && AddsSomething(fork, other.To))
                    : !AddsSomething(fork, edge.To);
                if (!isCovered)
                {
                    yield return $"{Key(from)} -> {to.Name}{Suffix(to)}{(versions[to.Name] > 1 ? "==" + to.Version : "")}";
                }
            }
        }
    }

    // A node that is wanted in one fork keeps its edges of all forks.
    private bool IsLive(ForkResolution fork, int node)
    {
        if (_live.Count == 0)
        {
            _live.UnionWith(solved.Forks.SelectMany(each => each.Nodes.Where((_, place) => !_reach[each][place].IsFalse)).Select(Key));
        }

        return node < 0 || _live.Contains(Key(fork.Nodes[node]));
    }

    private bool IsLive(ForkResolution fork, ResolvedEdge edge) => IsLive(fork, edge.From) && IsLive(fork, edge.To)
        && !fork.Environment.Marker.And(edge.Marker).And(Marker.Python(bounds)).IsFalse;

    private bool AddsSomething(ForkResolution fork, int node) =>
        fork.Nodes[node].Extra is not null && solved.Forks.Any(each => each.Edges.Any(
            edge => edge.From >= 0 && Key(each.Nodes[edge.From]) == Key(fork.Nodes[node]) && IsLive(each, edge)));

    private static string Key(ResolvedNode node) => $"{node.Name}=={node.Version}{Suffix(node)}";

    // Where each node of a fork is wanted: along edges both must hold, of several ways one.
    private static Marker[] Reach(ForkResolution fork, Marker pythons)
    {
        var reach = Enumerable.Repeat(Marker.False, fork.Nodes.Count).ToArray();
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var edge in fork.Edges)
            {
                var from = edge.From < 0 ? fork.Environment.Marker.And(pythons) : reach[edge.From];
                var to = reach[edge.To].Or(from.And(edge.Marker));
                isChanged |= to != reach[edge.To];
                reach[edge.To] = to;
            }
        }

        return reach;
    }

    private static string Suffix(ResolvedNode node) => node.Extra is { } extra ? $"[{extra}]" : node.Group is { } group ? $":{group}" : "";

    private static string? Differ(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var missing = expected.Except(actual).ToArray();
        var extra = actual.Except(expected).ToArray();
        return missing.Length + extra.Length == 0 ? null : $"{what}: missing {string.Join(", ", missing)}; too many {string.Join(", ", extra)}";
    }
}
