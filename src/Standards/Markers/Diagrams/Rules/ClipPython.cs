namespace PyTool.Standards.Markers.Diagrams.Rules;

/// <summary>Python lies between two cuts: nothing is said about others.</summary>
internal readonly struct ClipPython(Cut low, Cut high) : IRewriteRule
{
    public bool Leaves(Marker marker) => (marker.Traits & MarkerTraits.Python) == 0;

    public Marker? Replaces(MarkerOperation operation, Marker marker, out bool final)
    {
        final = true;
        return ReferenceEquals(marker.Variable, Variable.Python) ? operation.Clip(marker, low, high) : null;
    }
}
