using PyTool.Standards.Markers;
using PyTool.Standards.Markers.Diagrams;
using PyTool.Standards.Markers.Reading;

namespace PyTool.Standards.Tests.Conformance.Standards;

internal static class BoundsText
{
    /// <summary>The outermost bounds of specifiers such as <c>&gt;=3.9,!=3.10.*,&lt;4</c>.</summary>
    public static PythonBounds Read(string specifiers)
    {
        var bounds = PythonBounds.Everything;
        foreach (var specifier in specifiers.Split(',', StringSplitOptions.TrimEntries))
        {
            var length = specifier.IndexOfAny([.. "0123456789"]);
            var comparison = MarkerOperators.Find(specifier.AsSpan(0, length).Trim())!.Value;
            var version = MarkerVersion.Read(specifier.AsSpan(length), comparison)!;
            var intervals = VersionIntervals.Of(comparison, version.Numbers, version.IsPrefix);
            bounds = bounds.Intersect(new PythonBounds(new ReleaseCut(intervals[0].Low), new ReleaseCut(intervals[^1].High)));
        }

        return bounds;
    }
}
