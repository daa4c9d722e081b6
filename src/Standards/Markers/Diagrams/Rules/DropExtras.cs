namespace PyTool.Standards.Markers.Diagrams.Rules;

/// <summary>True for some choice of the extras.</summary>
internal readonly struct DropExtras : IRewriteRule
{
    public bool Leaves(Marker marker) => (marker.Traits & MarkerTraits.Extras) == 0;

    public Marker? Replaces(MarkerOperation operation, Marker marker, out bool final)
    {
        final = false;
        return marker.Variable.Kind == VariableKind.Extra ? operation.AnyChild(marker) : null;
    }
}
