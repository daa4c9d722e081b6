using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>
/// Finds sums of products (Minato's and Morreale's method): a cover of two markers is a sum that holds where the lower one
/// holds, and only where the upper one does. Clauses may overlap, which saves terms.
/// </summary>
internal sealed class CoverBuilder(MarkerTable table, MarkerOperation operation)
{
    private readonly Dictionary<(Marker, Marker), Cover> _known = [];

    public Cover Build(Marker lower, Marker upper)
    {
        if (lower.IsFalse || upper.IsTrue)
        {
            return lower.IsFalse ? new Cover(Marker.False, []) : new Cover(Marker.True, null);
        }

        if (_known.TryGetValue((lower, upper), out var known))
        {
            return known;
        }

        if (!MarkerOperation.HasStack)
        {
            return BuildElsewhere(lower, upper);
        }

        operation.Step();
        var cover = ReferenceEquals(lower, upper) && HasOnlyConstantChildren(lower)
            ? new Cover(lower, [new CoverBranch(lower.Variable, TrueIntervals(lower), new Cover(Marker.True, null))])
            : Split(lower, upper);
        _known[(lower, upper)] = cover;
        return cover;
    }

    private Cover BuildElsewhere(Marker lower, Marker upper) => operation.Elsewhere(() => Build(lower, upper));

    private Cover Split(Marker lower, Marker upper)
    {
        var variable = lower.Variable.CompareTo(upper.Variable) <= 0 ? lower.Variable : upper.Variable;
        var isExact = ReferenceEquals(lower, upper);
        var parts = PartsOf(variable, lower, upper);
        if (!isExact)
        {
            foreach (var part in parts)
            {
                // The node made here settles the text of versions.
                part.Intervals = part.Lower.IsFalse ? part.Intervals : [.. TrueIntervals(Within(variable, part.Intervals))];
            }
        }

        var common = Marker.True;
        foreach (var part in parts)
        {
            common = operation.And(common, part.Upper);
        }

        var rest = Marker.False;
        var function = Marker.False;
        var branches = new BranchList();
        foreach (var part in parts)
        {
            var cover = Build(operation.And(part.Lower, common.Negation), part.Upper);
            rest = operation.Or(rest, operation.And(part.Lower, cover.Function.Negation));
            if (cover.Function.IsFalse)
            {
                continue;
            }

            if (!isExact)
            {
                function = operation.Or(function, operation.And(Within(variable, part.Intervals), cover.Function));
            }

            if (branches.Find(cover.Function) is { } equal)
            {
                var both = operation.Or(Within(variable, equal.Intervals), Within(variable, part.Intervals));
                branches.Set(cover.Function, new CoverBranch(variable, TrueIntervals(both), equal.Rest));
            }
            else
            {
                branches.Set(cover.Function, new CoverBranch(variable, [.. part.Intervals], cover));
            }
        }

        var remaining = Build(rest, common);
        if (!remaining.Function.IsFalse)
        {
            branches.Set(remaining.Function, new CoverBranch(null, Intervals.All, remaining));
        }

        return new Cover(isExact ? lower : operation.Or(function, remaining.Function), branches.All);
    }

    /// <summary>The edges of both on one variable, united where both children are the same.</summary>
    private static List<CoverPart> PartsOf(Variable variable, Marker lower, Marker upper)
    {
        var parts = new List<CoverPart>();
        var index = new Dictionary<(Marker, Marker), CoverPart>();
        foreach (var (interval, up, low) in EdgePairs.Of(variable, upper, lower))
        {
            if (!index.TryGetValue((up, low), out var part))
            {
                part = new CoverPart(up, low);
                parts.Add(part);
                index.Add((up, low), part);
            }

            part.Add(interval);
        }

        return parts;
    }

    private static bool HasOnlyConstantChildren(Marker marker)
    {
        foreach (var child in marker.Children)
        {
            if (!child.IsConstant)
            {
                return false;
            }
        }

        return true;
    }

    private static Interval[] TrueIntervals(Marker marker)
    {
        if (marker.IsConstant)
        {
            return marker.IsTrue ? Intervals.All : Intervals.None;
        }

        var found = new List<Interval>();
        for (var i = 0; i < marker.Children.Length; i++)
        {
            if (marker.Children[i].IsTrue)
            {
                found.Add(new Interval(marker.LowOf(i), marker.HighOf(i)));
            }
        }

        return [.. found];
    }

    private Marker Within(Variable variable, IReadOnlyList<Interval> intervals) => table.Within(variable, [.. intervals]);
}
