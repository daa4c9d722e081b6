using PyTool.Standards.Markers;

namespace PyTool.Core.Exports;

internal sealed partial class ExportGraph
{
    // Extras that dependencies ask for can open ways to further ones. Each round can only add; a handful is what real locks take.
    private const int MostRounds = 64;

    private void Spread()
    {
        // A lock for some environments says nothing of the others.
        var start = _document.ResolutionMarkers.Count == 0 ? Marker.True : Marker.AnyOf(_document.ResolutionMarkers.Select(static fork => fork.WithoutExtras()));
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var node in _nodes.Values)
            {
                node.Reach = Marker.False;
            }

            _root.Reach = start;
            Walk();
            if (!_active.Update())
            {
                return;
            }
        }
    }

    private void Walk()
    {
        var open = new Queue<ExportNode>();
        open.Enqueue(_root);
        while (open.TryDequeue(out var node))
        {
            node.IsWaiting = false;
            foreach (var (target, marker) in node.Out)
            {
                var reach = target.Reach.Or(node.Reach.And(_active.Resolve(marker)));
                if (ReferenceEquals(reach, target.Reach))
                {
                    continue;
                }

                target.Reach = reach;
                if (!target.IsWaiting)
                {
                    target.IsWaiting = true;
                    open.Enqueue(target);
                }
            }
        }
    }
}
