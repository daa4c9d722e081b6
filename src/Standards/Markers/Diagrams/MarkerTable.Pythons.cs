namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerTable
{
    /// <summary>The outermost Python cuts over all paths to true.</summary>
    public static MarkerPythons PythonsOf(Marker marker) => marker.Pythons ??= FindPythons(marker);

    // Only the variables above Python are walked, at most ten levels: deep diagrams are so by the yes/no variables below it.
    private static MarkerPythons FindPythons(Marker marker)
    {
        if (marker.IsFalse)
        {
            return new MarkerPythons(Cut.Highest, Cut.Lowest);
        }

        if ((marker.Traits & MarkerTraits.Python) == 0)
        {
            return new MarkerPythons(Cut.Lowest, Cut.Highest);
        }

        var isPython = ReferenceEquals(marker.Variable, Variable.Python);
        Cut lower = Cut.Highest, upper = Cut.Lowest;
        for (var i = 0; i < marker.Children.Length; i++)
        {
            var child = marker.Children[i];
            var found = isPython && !child.IsFalse ? new MarkerPythons(marker.LowOf(i), marker.HighOf(i)) : PythonsOf(child);
            lower = found.Lower.CompareTo(lower) < 0 ? found.Lower : lower;
            upper = found.Upper.CompareTo(upper) > 0 ? found.Upper : upper;
        }

        return new MarkerPythons(lower, upper);
    }
}
