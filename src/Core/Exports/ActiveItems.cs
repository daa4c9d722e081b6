using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Graph;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Exports;

/// <summary>When the items of declared conflicts are active, so that edges that depend on them can be settled.</summary>
internal sealed class ActiveItems
{
    private readonly Dictionary<ExtraName, Marker> _active = [];
    private readonly Dictionary<Marker, Marker> _resolved = new(ReferenceEqualityComparer.Instance);
    private readonly List<(ExtraName Item, ExportNode From, Marker Marker)> _asked = [];

    public ActiveItems(IReadOnlyList<IReadOnlyList<ConflictItem>> conflicts)
    {
        foreach (var item in conflicts.SelectMany(static set => set))
        {
            _active[ConflictMarkers.Encode(item)] = Marker.False;
        }
    }

    /// <summary>Says when an item is active; of no interest for items of no conflict.</summary>
    public void Set(ConflictItem item, Marker marker)
    {
        if (_active.Count > 0 && ConflictMarkers.Encode(item) is var name && _active.ContainsKey(name))
        {
            _active[name] = marker;
        }
    }

    /// <summary>A package asks for an item along an edge.</summary>
    public void Ask(ConflictItem item, ExportNode from, Marker marker)
    {
        if (_active.Count > 0 && ConflictMarkers.Encode(item) is var name && _active.ContainsKey(name))
        {
            _asked.Add((name, from, marker));
        }
    }

    /// <summary>Takes in what was asked for on ways that are open now; whether that changed anything.</summary>
    public bool Update()
    {
        var changed = false;
        foreach (var (item, from, marker) in _asked)
        {
            var known = _active[item];
            var now = known.Or(from.Reach.And(Resolve(marker)));
            changed |= !ReferenceEquals(known, now);
            _active[item] = now;
        }

        if (changed)
        {
            _resolved.Clear();
        }

        return changed;
    }

    /// <summary>The marker without items: each is replaced by when it is active.</summary>
    public Marker Resolve(Marker marker)
    {
        if (!marker.HasExtras)
        {
            return marker;
        }

        if (!_resolved.TryGetValue(marker, out var resolved))
        {
            resolved = marker;
            foreach (var name in marker.ExtraNames())
            {
                var active = _active.GetValueOrDefault(name, Marker.False);
                var with = resolved.AssumeExtras(other => other == name ? true : null);
                var without = resolved.AssumeExtras(other => other == name ? false : null);
                resolved = with.And(active).Or(without.And(active.Negate()));
            }

            _resolved.Add(marker, resolved);
        }

        return resolved;
    }
}
