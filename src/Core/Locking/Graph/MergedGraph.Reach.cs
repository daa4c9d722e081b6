namespace PyTool.Core.Locking.Graph;

internal sealed partial class MergedGraph
{
    // The union over all ways from the roots of what holds along them, to a fixed point: cycles are common.
    private void FindReach()
    {
        var start = ForkMarker.True;
        if (Forks.Count > 0)
        {
            start = ForkMarker.False;
            foreach (var fork in Forks)
            {
                start = start.Or(fork);
            }
        }

        var open = new Queue<GraphNode>();
        var waiting = new HashSet<GraphNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in _nodes)
        {
            if (!node.HasIncoming)
            {
                node.Reach = start;
                node.IsReached = true;
                open.Enqueue(node);
                waiting.Add(node);
            }
        }

        while (open.TryDequeue(out var parent))
        {
            waiting.Remove(parent);
            foreach (var edge in parent.Out)
            {
                var child = edge.Target;
                var way = edge.Marker.And(parent.Reach);
                var reach = child.IsReached ? way.Or(child.Reach) : way;
                if (!child.IsReached || !reach.Equals(child.Reach))
                {
                    child.Reach = reach;
                    child.IsReached = true;
                    if (waiting.Add(child))
                    {
                        open.Enqueue(child);
                    }
                }
            }
        }

        foreach (var node in _nodes)
        {
            // On a cycle that nothing leads to: it cannot be told apart from something wanted everywhere.
            if (!node.IsReached)
            {
                node.Reach = ForkMarker.True;
            }
        }
    }
}
