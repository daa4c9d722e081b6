namespace PyTool.Standards.Markers.Diagrams;

/// <summary>The values between two cuts.</summary>
internal readonly struct Interval(Cut low, Cut high)
{
    public Cut Low { get; } = low;

    public Cut High { get; } = high;

    public static Interval Everything => new(Cut.Lowest, Cut.Highest);

    public bool IsEverything => Low.Place == CutPlace.Lowest && High.Place == CutPlace.Highest;
}
