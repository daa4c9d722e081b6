using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>The order of keys in a text: versions, texts by name, lists, extras.</summary>
internal static class TermOrder
{
    private static readonly string[] Keys =
        [.. KeyNames.Versions, .. KeyNames.Texts.Order(StringComparer.Ordinal), .. KeyNames.Lists, "extra"];

    public static (int Place, string Key) Of(Variable variable)
    {
        var key = variable.Kind switch
        {
            VariableKind.Version => KeyNames.Versions[variable.Place],
            VariableKind.List => KeyNames.Lists[variable.Place % 2],
            VariableKind.Extra => "extra",
            _ => KeyNames.Texts[variable.Place],
        };
        return (Array.IndexOf(Keys, key), key);
    }
}
