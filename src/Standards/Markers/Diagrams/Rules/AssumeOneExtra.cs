namespace PyTool.Standards.Markers.Diagrams.Rules;

/// <summary>One extra is present (none, if null), all others are absent.</summary>
internal readonly struct AssumeOneExtra(string? name) : IRewriteRule
{
    public bool Leaves(Marker marker) => (marker.Traits & MarkerTraits.Extras) == 0;

    public Marker? Replaces(MarkerOperation operation, Marker marker, out bool final)
    {
        final = false;
        return marker.Variable.Kind == VariableKind.Extra
            ? marker.Children[string.Equals(marker.Variable.Name, name, StringComparison.Ordinal) ? 1 : 0]
            : null;
    }
}
