using PyTool.Standards.Markers.Reading;

namespace PyTool.Standards.Markers.Diagrams;

/// <summary>Sets of values as sorted, separated intervals.</summary>
internal static class Intervals
{
    public static readonly Interval[] None = [];

    public static readonly Interval[] All = [Interval.Everything];

    public static Interval[] Compare(MarkerOperator comparison, object value)
    {
        Cut low = Cut.Below(value), high = Cut.AboveOf(value);
        return comparison switch
        {
            MarkerOperator.Equal => [new(low, high)],
            MarkerOperator.NotEqual => [new(Cut.Lowest, low), new(high, Cut.Highest)],
            MarkerOperator.Less => [new(Cut.Lowest, low)],
            MarkerOperator.LessEqual => [new(Cut.Lowest, high)],
            MarkerOperator.Greater => [new(high, Cut.Highest)],
            MarkerOperator.GreaterEqual => [new(low, Cut.Highest)],
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }

    public static Interval[] Complement(IReadOnlyList<Interval> intervals)
    {
        var gaps = new List<Interval>(intervals.Count + 1);
        var start = Cut.Lowest;
        foreach (var interval in intervals)
        {
            if (start.CompareTo(interval.Low) < 0)
            {
                gaps.Add(new Interval(start, interval.Low));
            }

            start = interval.High;
        }

        if (start.CompareTo(Cut.Highest) < 0)
        {
            gaps.Add(new Interval(start, Cut.Highest));
        }

        return [.. gaps];
    }

    /// <summary>Unites intervals in any order. Of equal starts the later one gives the text, of equal ends the earlier one.</summary>
    public static Interval[] Union(IEnumerable<Interval> intervals)
    {
        var united = new List<Interval>();
        foreach (var interval in intervals.OrderBy(interval => interval.Low, CutOrder))
        {
            if (united.Count == 0 || united[^1].High.CompareTo(interval.Low) < 0)
            {
                united.Add(interval);
                continue;
            }

            var last = united[^1];
            united[^1] = new Interval(
                interval.Low.CompareTo(last.Low) == 0 ? interval.Low : last.Low,
                interval.High.CompareTo(last.High) > 0 ? interval.High : last.High);
        }

        return [.. united];
    }

    private static readonly Comparer<Cut> CutOrder = Comparer<Cut>.Create((left, right) => left.CompareTo(right));
}
