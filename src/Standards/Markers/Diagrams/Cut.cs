namespace PyTool.Standards.Markers.Diagrams;

/// <summary>A place on the line of values of a variable. The value is a string, release numbers, or null in the middle of a yes/no line.</summary>
internal readonly struct Cut(object? value, CutPlace place)
{
    public object? Value { get; } = value;

    public CutPlace Place { get; } = place;

    public bool IsEnd => Place is CutPlace.Lowest or CutPlace.Highest;

    public static Cut Lowest => default;

    public static Cut Highest => new(null, CutPlace.Highest);

    public static Cut Below(object? value) => new(value, CutPlace.Below);

    public static Cut AboveOf(object? value) => new(value, CutPlace.Above);

    public int CompareTo(Cut other)
    {
        if (IsEnd || other.IsEnd)
        {
            return Rank(Place).CompareTo(Rank(other.Place));
        }

        var byValue = PointOrder.Compare(Value, other.Value);
        return byValue != 0 ? byValue : (int)Place - (int)other.Place;
    }

    private static int Rank(CutPlace place) => place switch { CutPlace.Lowest => 0, CutPlace.Highest => 2, _ => 1 };
}
