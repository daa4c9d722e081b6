using PyTool.Standards.Names;

namespace PyTool.Standards.Markers.Diagrams.Rules;

/// <summary>Extras are present or absent as a function says; null leaves one in the marker.</summary>
internal readonly struct AssumeExtras(Func<ExtraName, bool?> choice) : IRewriteRule
{
    public bool Leaves(Marker marker) => (marker.Traits & MarkerTraits.Extras) == 0;

    public Marker? Replaces(MarkerOperation operation, Marker marker, out bool final)
    {
        final = false;
        return marker.Variable.Kind == VariableKind.Extra && choice(marker.Variable.Extra) is { } present ? marker.Children[present ? 1 : 0] : null;
    }
}
