using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>The values of a variable under which the same remains of both markers.</summary>
internal sealed class CoverPart(Marker upper, Marker lower)
{
    public Marker Upper { get; } = upper;

    public Marker Lower { get; } = lower;

    public List<Interval> Intervals { get; set; } = [];

    /// <summary>Adds an interval above all others; one that touches the last prolongs it.</summary>
    public void Add(Interval interval)
    {
        if (Intervals.Count > 0 && Intervals[^1].High.CompareTo(interval.Low) >= 0)
        {
            Intervals[^1] = new Interval(Intervals[^1].Low, interval.High);
            return;
        }

        Intervals.Add(interval);
    }
}
