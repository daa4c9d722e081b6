namespace PyTool.Core.Trees;

/// <summary>Where an inverted tree begins: at what nothing else stands before, circles cut open.</summary>
internal static class TreeRoots
{
    public static IReadOnlyList<int> Of(TreeGraph graph)
    {
        var places = Arrange(graph);
        var roots = new SortedSet<int>(graph.Nodes);
        foreach (var node in graph.Nodes)
        {
            foreach (var edge in graph.From(node))
            {
                // An edge against the order closes a circle: it does not count.
                if (edge.To != TreeGraph.Root && edge.To != node && places[edge.To] > places[node])
                {
                    roots.Remove(edge.To);
                }
            }
        }

        return [.. roots];
    }

    /// <summary>An order with few edges against it, greedily: sinks to the end, sources to the front, else what has most to give (Eades, Lin and Smyth).</summary>
    private static Dictionary<int, int> Arrange(TreeGraph graph)
    {
        var outgoing = new Dictionary<int, int>();
        var incoming = new Dictionary<int, int>();
        var back = new Dictionary<int, List<int>>();
        foreach (var node in graph.Nodes)
        {
            outgoing.TryAdd(node, 0);
            incoming.TryAdd(node, 0);
            back.TryAdd(node, []);
        }

        foreach (var node in graph.Nodes)
        {
            foreach (var edge in graph.From(node))
            {
                if (edge.To != TreeGraph.Root && edge.To != node)
                {
                    outgoing[node]++;
                    incoming[edge.To]++;
                    back[edge.To].Add(node);
                }
            }
        }

        return new Arrangement(graph, outgoing, incoming, back).Run();
    }

    private sealed class Arrangement(TreeGraph graph, Dictionary<int, int> outgoing, Dictionary<int, int> incoming, Dictionary<int, List<int>> back)
    {
        private readonly HashSet<int> _left = [.. graph.Nodes];
        private readonly SortedSet<int> _sinks = [.. graph.Nodes.Where(n => outgoing[n] == 0)];
        private readonly SortedSet<int> _sources = [.. graph.Nodes.Where(n => incoming[n] == 0)];
        private readonly SortedSet<(int Surplus, int Node)> _others = [.. graph.Nodes.Select(n => (incoming[n] - outgoing[n], n))];

        public Dictionary<int, int> Run()
        {
            var places = new Dictionary<int, int>(_left.Count);
            var (front, end) = (0, _left.Count);
            while (_left.Count > 0)
            {
                if (_sinks.Count > 0)
                {
                    places[Take(_sinks.Min)] = --end;
                }
                else
                {
                    places[Take(_sources.Count > 0 ? _sources.Min : _others.Min.Node)] = front++;
                }
            }

            return places;
        }

        private int Take(int node)
        {
            _left.Remove(node);
            _sinks.Remove(node);
            _sources.Remove(node);
            _others.Remove((incoming[node] - outgoing[node], node));
            foreach (var edge in graph.From(node))
            {
                if (edge.To != TreeGraph.Root && _left.Contains(edge.To))
                {
                    Change(edge.To, incoming, _sources);
                }
            }

            foreach (var before in back[node])
            {
                if (_left.Contains(before))
                {
                    Change(before, outgoing, _sinks);
                }
            }

            return node;
        }

        private void Change(int node, Dictionary<int, int> counts, SortedSet<int> free)
        {
            _others.Remove((incoming[node] - outgoing[node], node));
            if (--counts[node] == 0)
            {
                free.Add(node);
            }

            _others.Add((incoming[node] - outgoing[node], node));
        }
    }
}
