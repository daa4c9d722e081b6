using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace PyTool.Core.Explanations;

/// <summary>Finds the ways from the request to a package within one fork: the shortest to each node that asks for it.</summary>
internal sealed class ChainFinder
{
    private const int Root = -1;
    private readonly ForkResolution _fork;
    private readonly RequirementTexts _texts;
    private readonly int[] _parents;

    public ChainFinder(ForkResolution fork, RequirementTexts texts)
    {
        _fork = fork;
        _texts = texts;
        _parents = Parents(fork);
    }

    public async ValueTask<List<IReadOnlyList<ChainLink>>> FindAsync(PackageName name, CancellationToken cancellationToken)
    {
        var chains = new List<IReadOnlyList<ChainLink>>();
        var seen = new HashSet<int>();
        foreach (var edge in _fork.Edges)
        {
            var isAsked = _fork.Nodes[edge.To].Name == name && (edge.From == Root || (_fork.Nodes[edge.From].Name != name && _parents[edge.From] >= Root));
            if (isAsked && seen.Add(edge.From))
            {
                chains.Add(await ChainAsync(edge, cancellationToken).ConfigureAwait(false));
            }
        }

        return chains;
    }

    private async ValueTask<IReadOnlyList<ChainLink>> ChainAsync(ResolvedEdge last, CancellationToken cancellationToken)
    {
        var path = new List<int> { last.To };
        for (var node = last.From; node != Root; node = _parents[node])
        {
            path.Add(node);
        }

        path.Reverse();
        var links = new List<ChainLink>(path.Count);
        var before = (ResolvedNode?)null;
        foreach (var place in path)
        {
            var node = _fork.Nodes[place];
            if (before?.Name == node.Name)
            {
                // A project and an extra of it are one station: the one that leads on.
                links[^1] = links[^1] with { Package = NameOf(node) };
            }
            else
            {
                links.Add(new ChainLink(NameOf(node), node.Version.ToString(), await _texts.FindAsync(before, node.Name, _fork.Environment.Marker, cancellationToken).ConfigureAwait(false)));
            }

            before = node;
        }

        return links;
    }

    private static string NameOf(ResolvedNode node) => node.Extra is { } extra ? $"{node.Name}[{extra}]" : node.Group is { } group ? $"{node.Name}:{group}" : node.Name.Value;

    // The tree of shortest ways; a node that nothing leads to has a parent below the root.
    private static int[] Parents(ForkResolution fork)
    {
        var outgoing = new List<int>?[fork.Nodes.Count + 1];
        foreach (var edge in fork.Edges)
        {
            (outgoing[edge.From + 1] ??= []).Add(edge.To);
        }

        var parents = new int[fork.Nodes.Count];
        Array.Fill(parents, Root - 1);
        var open = new Queue<int>([Root]);
        while (open.TryDequeue(out var node))
        {
            foreach (var next in outgoing[node + 1] ?? [])
            {
                if (parents[next] < Root)
                {
                    parents[next] = node;
                    open.Enqueue(next);
                }
            }
        }

        return parents;
    }
}
