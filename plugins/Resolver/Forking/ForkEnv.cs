using System.Runtime.InteropServices;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>Where a fork holds: a marker, and items of conflict sets that are in or out. Or the one concrete environment.</summary>
internal sealed class ForkEnv
{
    private readonly ConflictItem[] _included;
    private readonly ConflictItem[] _excluded;
    private readonly Dictionary<Marker, bool> _has = [];

    public ForkEnv(Marker marker, ConflictItem[] included, ConflictItem[] excluded, MarkerEnvironment? concrete)
    {
        Marker = marker;
        _included = included;
        _excluded = excluded;
        Concrete = concrete;
    }

    public Marker Marker { get; }

    /// <summary>The values of the one environment; <see langword="null"/>: universal.</summary>
    public MarkerEnvironment? Concrete { get; }

    /// <summary>Whether something with this marker may be wanted here.</summary>
    public bool Has(Marker marker)
    {
        if (marker.IsTrue)
        {
            return !Marker.IsFalse;
        }

        // The same few markers come up with every other requirement.
        ref var answer = ref CollectionsMarshal.GetValueRefOrAddDefault(_has, marker, out var isKnown);
        return isKnown ? answer : answer = Concrete is null ? !Marker.IsDisjoint(marker) : marker.EvaluateWithAnyExtras(Concrete);
    }

    /// <summary>Whether an item may be active here: an extra of an excluded project only if it is included itself.</summary>
    public bool Allows(ConflictItem item)
    {
        if (Contains(_excluded, item))
        {
            return false;
        }

        return item.Extra is null || _excluded.Length == 0 || !Contains(_excluded, new ConflictItem { Package = item.Package }) || Contains(_included, item);
    }

    public ForkEnv Narrow(Marker marker) => new(Marker.And(marker), _included, _excluded, Concrete);

    /// <summary>Settles items; <see langword="null"/> when that contradicts an earlier choice.</summary>
    public ForkEnv? Choose(IReadOnlyList<ConflictItem> include, IReadOnlyList<ConflictItem> exclude)
    {
        var included = new SortedSet<ConflictItem>(_included);
        var excluded = new SortedSet<ConflictItem>(_excluded);
        foreach (var item in include)
        {
            if (excluded.Contains(item))
            {
                return null;
            }

            included.Add(item);
        }

        foreach (var item in exclude)
        {
            if (included.Contains(item))
            {
                return null;
            }

            excluded.Add(item);
        }

        return new ForkEnv(Marker, [.. included], [.. excluded], Concrete);
    }

    public ForkEnvironment ToContract() => new() { Marker = Marker, Included = _included, Excluded = _excluded };

    private static bool Contains(ConflictItem[] items, ConflictItem item)
    {
        foreach (var other in items)
        {
            if (other.Equals(item))
            {
                return true;
            }
        }

        return false;
    }
}
