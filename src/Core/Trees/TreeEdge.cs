using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Trees;

/// <summary>A dependency in the tree. Nodes are positions in the lock.</summary>
/// <param name="From">What needs it; -1: the root of all.</param>
/// <param name="To">What is needed.</param>
/// <param name="Kind">Why.</param>
/// <param name="Label">Name of the extra or group; empty for neither.</param>
/// <param name="Dependency">The entry of the lock; <see langword="null"/>: there is none.</param>
internal sealed record TreeEdge(int From, int To, TreeEdgeKind Kind, string Label, LockEdge? Dependency)
{
    /// <summary>The extras that are wanted and bring something, sorted.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    public TreeEdge Reversed() => this with { From = To, To = From };

    public static int Compare(TreeEdge left, TreeEdge right)
    {
        var order = left.Kind.CompareTo(right.Kind);
        order = order != 0 ? order : string.CompareOrdinal(left.Label, right.Label);
        // Packages of a lock are sorted, so that positions stand for their order.
        order = order != 0 ? order : left.To.CompareTo(right.To);
        return order != 0 ? order : CompareDependencies(right.Dependency, left.Dependency);
    }

    // Between the same two packages uv shows the last one of the lock's order first.
    private static int CompareDependencies(LockEdge? left, LockEdge? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1).CompareTo(right is null ? 0 : 1);
        }

        var order = 0;
        for (var i = 0; order == 0 && i < Math.Min(left.Extras.Count, right.Extras.Count); i++)
        {
            order = left.Extras[i].CompareTo(right.Extras[i]);
        }

        order = order != 0 ? order : left.Extras.Count.CompareTo(right.Extras.Count);
        return order != 0 ? order : left.Marker.CompareTo(right.Marker);
    }
}
