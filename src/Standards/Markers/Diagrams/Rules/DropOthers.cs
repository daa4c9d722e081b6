namespace PyTool.Standards.Markers.Diagrams.Rules;

/// <summary>True in some environment.</summary>
internal readonly struct DropOthers : IRewriteRule
{
    public bool Leaves(Marker marker) => (marker.Traits & MarkerTraits.Others) == 0;

    public Marker? Replaces(MarkerOperation operation, Marker marker, out bool final)
    {
        final = false;
        return marker.Variable.Kind == VariableKind.Extra ? null : operation.AnyChild(marker);
    }
}
