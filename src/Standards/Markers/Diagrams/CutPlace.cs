namespace PyTool.Standards.Markers.Diagrams;

/// <summary>Where a <see cref="Cut"/> lies. The order of the members is the order on the line.</summary>
internal enum CutPlace : byte
{
    Lowest,
    Below,
    Above,
    Highest,
}
