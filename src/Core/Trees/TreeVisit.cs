using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Trees;

/// <summary>A package in the sense in which a tree shows it: the same package with other extras has another tree beneath it.</summary>
/// <param name="Node">Position in the lock.</param>
/// <param name="Extras">The extras that are on, sorted and joined by commas. In an inverted tree the extra of the package that what stands above belongs to.</param>
/// <param name="Marker">In an inverted tree: where the whole chain counts. Else always true.</param>
internal readonly record struct TreeVisit(int Node, string Extras, Marker Marker)
{
    // What an inverted tree starts from: whoever needs the package in any way.
    private const string Anything = "*";

    /// <summary>What an inverted tree starts from.</summary>
    public static TreeVisit Start(int node) => new(node, Anything, Marker.True);

    /// <summary>A package with all its extras.</summary>
    public static TreeVisit Whole(int node, IEnumerable<ExtraName> extras) => new(node, Join(extras), Marker.True);

    /// <summary>What an edge leads to.</summary>
    public static TreeVisit Along(TreeEdge edge, bool isInverted, Marker marker) => isInverted
        ? new(edge.To, edge.Kind == TreeEdgeKind.Optional ? edge.Label : "", marker.And(edge.Dependency?.Marker ?? Marker.True))
        : new(edge.To, Join(edge.Extras), Marker.True);

    /// <summary>Whether an edge that leaves the package is shown below it.</summary>
    public bool Shows(TreeEdge edge, bool isInverted)
    {
        if (!isInverted)
        {
            return edge.Kind != TreeEdgeKind.Optional || Has(edge.Label);
        }

        var marker = edge.Dependency?.Marker ?? Marker.True;
        return (Extras is "" or Anything || edge.Extras.Any(Asks)) && !marker.IsDisjoint(Marker);
    }

    private bool Asks(ExtraName extra) => extra.Value == Extras;

    private bool Has(string extra)
    {
        foreach (var range in Extras.AsSpan().Split(','))
        {
            if (Extras.AsSpan(range).SequenceEqual(extra))
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(IEnumerable<ExtraName> extras) => string.Join(',', extras.Select(static extra => extra.Value).Order(StringComparer.Ordinal));
}
