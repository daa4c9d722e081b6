namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerOperation
{
    private readonly Dictionary<Marker, Marker> _rewritten = [];

    /// <summary>Applies a rule from the root down. The result is not canonical yet.</summary>
    public Marker Rewrite<TRule>(Marker marker, TRule rule)
        where TRule : struct, IRewriteRule
    {
        _rewritten.Clear();
        return Walk(marker, rule);
    }

    /// <summary>Plain "or" of all children: the variable may have any value.</summary>
    public Marker AnyChild(Marker marker)
    {
        var any = marker.Children[0];
        for (var i = 1; i < marker.Children.Length; i++)
        {
            any = Or(any, marker.Children[i]);
        }

        return any;
    }

    private Marker Walk<TRule>(Marker marker, TRule rule)
        where TRule : struct, IRewriteRule
    {
        if (marker.IsConstant || rule.Leaves(marker))
        {
            return marker;
        }

        if (_rewritten.TryGetValue(marker, out var known))
        {
            return known;
        }

        if (!HasStack)
        {
            return WalkElsewhere(marker, rule);
        }

        Step();
        var result = rule.Replaces(this, marker, out var final) is not { } replacement ? WalkChildren(marker, rule)
            : final ? replacement : Walk(replacement, rule);
        _rewritten[marker] = result;
        return result;
    }

    private Marker WalkElsewhere<TRule>(Marker marker, TRule rule)
        where TRule : struct, IRewriteRule => Elsewhere(() => Walk(marker, rule));

    private Marker WalkChildren<TRule>(Marker marker, TRule rule)
        where TRule : struct, IRewriteRule
    {
        var frame = Open();
        for (var i = 0; i < marker.Children.Length; i++)
        {
            var child = Walk(marker.Children[i], rule);
            Add(frame, i == 0 ? default : marker.Boundaries[i - 1], child);
        }

        return Close(frame, marker.Variable);
    }

    /// <summary>Keeps the edges that meet an interval; the outermost of them reach to the ends of the line.</summary>
    public Marker Clip(Marker marker, Cut low, Cut high)
    {
        var frame = Open();
        for (var i = 0; i < marker.Children.Length; i++)
        {
            if (marker.LowOf(i).CompareTo(high) < 0 && low.CompareTo(marker.HighOf(i)) < 0)
            {
                Add(frame, i == 0 ? default : marker.Boundaries[i - 1], marker.Children[i]);
            }
        }

        if (_childCount == frame.Children)
        {
            return Marker.False;
        }

        return Close(frame, marker.Variable);
    }
}
