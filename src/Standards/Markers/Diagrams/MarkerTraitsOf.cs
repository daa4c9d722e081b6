namespace PyTool.Standards.Markers.Diagrams;

internal static class MarkerTraitsOf
{
    public static MarkerTraits Node(Variable variable, Marker[] children)
    {
        var traits = variable.Kind == VariableKind.Extra ? MarkerTraits.Extras : MarkerTraits.Others;
        if (ReferenceEquals(variable, Variable.Python))
        {
            traits |= MarkerTraits.Python;
        }

        foreach (var child in children)
        {
            traits |= child.Traits & ~MarkerTraits.MixedPlatforms;
            if (variable.IsPlatform && child.Variable.IsPlatform)
            {
                traits |= MarkerTraits.MixedPlatforms;
            }
        }

        return traits;
    }
}
