namespace PyTool.Standards.Markers.Diagrams;

/// <summary>
/// The border between two neighbouring edges of a node. Both values are equal; they may differ in their text (<c>3.12</c>
/// and <c>3.12.0</c>), as the edge below keeps the text of its own end and the edge above that of its own start.
/// </summary>
internal readonly struct Boundary(object? ends, object? starts, bool above)
{
    /// <summary>The value as the upper end of the edge below.</summary>
    public object? Ends { get; } = ends;

    /// <summary>The value as the lower end of the edge above.</summary>
    public object? Starts { get; } = starts;

    /// <summary>Whether the value itself belongs to the edge below.</summary>
    public bool Above { get; } = above;

    public static Boundary At(Cut cut) => new(cut.Value, cut.Value, cut.Place == CutPlace.Above);

    public Cut UpperEnd => new(Ends, Above ? CutPlace.Above : CutPlace.Below);

    public Cut LowerEnd => new(Starts, Above ? CutPlace.Above : CutPlace.Below);

    public int CompareTo(in Boundary other)
    {
        var byValue = PointOrder.Compare(Ends, other.Ends);
        return byValue != 0 ? byValue : Above.CompareTo(other.Above);
    }
}
