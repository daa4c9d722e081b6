using PyTool.Standards.Markers;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.Sources;

/// <summary>Specifiers of Pythons as markers.</summary>
internal static class PythonMarkers
{
    public static Marker Of(IReadOnlyList<VersionSpecifiers> pythons)
    {
        var marker = Marker.True;
        foreach (var specifiers in pythons)
        {
            foreach (var specifier in specifiers)
            {
                var text = specifier.ToString();
                var start = text.AsSpan().IndexOfAnyExcept("=<>!~");
                marker = marker.And(Marker.Parse($"python_full_version {text[..start]} '{text[start..].Trim()}'"));
            }
        }

        return marker;
    }
}
