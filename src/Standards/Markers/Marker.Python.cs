using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers;

public sealed partial class Marker
{
    /// <summary>Holds for the Pythons within bounds (by their release numbers).</summary>
    /// <param name="bounds">The bounds; empty ones give <see cref="False"/>.</param>
    public static Marker Python(PythonBounds bounds) => MarkerTable.Shared.Python(bounds);

    /// <summary>
    /// The lowest Python over all ways to satisfy the marker. <see cref="ReleaseCut.Lowest"/> if some way has no lower bound,
    /// <see cref="ReleaseCut.Highest"/> if nothing satisfies it.
    /// </summary>
    public ReleaseCut LowestPython => new(MarkerTable.PythonsOf(this).Lower);

    /// <summary>
    /// The bounds of Python over all ways to satisfy the marker; <see langword="null"/> if it does not
    /// ask for Python, or nothing satisfies it. Holes are not told: <c>!= '3.9'</c> gives <see cref="PythonBounds.Everything"/>.
    /// </summary>
    public PythonBounds? FindPythonBounds()
    {
        var pythons = MarkerTable.PythonsOf(this);
        return IsFalse || (Traits & MarkerTraits.Python) == 0
            ? null
            : new PythonBounds(new ReleaseCut(pythons.Lower), new ReleaseCut(pythons.Upper));
    }
}
