using PyTool.Standards.Markers.Diagrams.Rules;
using PyTool.Standards.Names;

namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerTable
{
    /// <summary>The first extra without which the marker never holds.</summary>
    public ExtraName? TopExtra(Marker marker)
    {
        if (!marker.HasExtras)
        {
            return null;
        }

        // One operation for all names, so that a marker with thousands of them ends in an error soon.
        var operation = Begin();
        ExtraName? top = null;
        foreach (var name in TopExtraCandidates(marker))
        {
            var without = operation.Rewrite(marker, new AssumeExtras(other => other == name ? false : null));
            if (operation.Canonical(without).IsFalse)
            {
                top = name;
                break;
            }
        }

        End(operation);
        return top;
    }

    // Only extras that are present on some way to true can be on all ways. Where impossible platforms play a part, that way
    // may be one of them: then all names are tried.
    private static IReadOnlyList<ExtraName> TopExtraCandidates(Marker marker)
    {
        if (MarkerOperation.IsMixed(marker))
        {
            return marker.ExtraNames();
        }

        var names = new List<ExtraName>();
        while (!marker.IsConstant)
        {
            var edge = Array.FindIndex(marker.Children, static child => !child.IsFalse);
            if (marker.Variable.Kind == VariableKind.Extra && edge == 1)
            {
                names.Add(marker.Variable.Extra);
            }

            marker = marker.Children[edge];
        }

        // Ways ask for extras by name.
        return names;
    }
}
