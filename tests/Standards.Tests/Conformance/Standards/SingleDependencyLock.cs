using PyTool.Standards.Markers;
using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Tests.Conformance.Standards;

/// <summary>What a lock says of a project's only dependency.</summary>
internal sealed record SingleDependencyLock(string? RequiresDist, string? Edge, IReadOnlyList<string> ResolutionMarkers)
{
    public static SingleDependencyLock Of(string text, string requiresPython, string? extra)
    {
        // Each case is a process of its own to uv.
        var table = new MarkerTable();
        var bounds = BoundsText.Read(requiresPython);
        var marker = table.Parse(text);
        if (extra is not null)
        {
            marker = table.And(marker, table.Extra(extra, active: true));
        }

        var wanted = Wanted(table, marker, extra);
        if (table.IsDisjoint(wanted, table.Python(bounds)))
        {
            wanted = Marker.False;
        }

        // One dependency makes the lock fork if it asks for a higher Python.
        Marker[] forks = !wanted.IsFalse && MarkerTable.PythonsOf(wanted).Lower.CompareTo(bounds.Lower.Cut) > 0 ? [wanted, wanted.Negation] : [];
        return new SingleDependencyLock(
            TextOrNull(table, marker),
            wanted.IsFalse ? "absent" : TextOrNull(table, table.Simplify(wanted, bounds)),
            [.. forks.Select(fork => table.Write(table.Simplify(fork, bounds)))]);
    }

    // In the context of an extra: with it, but not without.
    private static Marker Wanted(MarkerTable table, Marker marker, string? extra)
    {
        var without = table.AssumeOneExtra(marker, null);
        return extra is null ? without : table.And(table.AssumeOneExtra(marker, extra), without.Negation);
    }

    private static string? TextOrNull(MarkerTable table, Marker marker) => marker.IsTrue ? null : table.Write(marker);
}
