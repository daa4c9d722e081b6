using PyTool.Core.Locking.Document;

namespace PyTool.Core.Locking.Building;

/// <summary>The order of requirements in a lock.</summary>
internal static class LockRequirementOrder
{
    public static int Compare(LockRequirement left, LockRequirement right)
    {
        var order = left.Name.CompareTo(right.Name);
        order = order != 0 ? order : Compare(left.Extras, right.Extras);
        order = order != 0 ? order : Compare(left.Groups, right.Groups);
        order = order != 0 ? order : left.Marker.CompareTo(right.Marker);
        order = order != 0 ? order : Place(left).CompareTo(Place(right));
        return order != 0 ? order : left.Source is { } source ? Compare(source, right.Source!) : CompareRegistry(left, right);
    }

    public static int Compare<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IComparable<T>
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            var order = left[i].CompareTo(right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareRegistry(LockRequirement left, LockRequirement right)
    {
        var order = left.Specifiers.CompareTo(right.Specifiers);
        order = order != 0 ? order : string.CompareOrdinal(left.Index, right.Index);
        if (order != 0)
        {
            return order;
        }

        return left.Conflict is null ? (right.Conflict is null ? 0 : -1) : left.Conflict.CompareTo(right.Conflict);
    }

    private static int Place(LockRequirement requirement) => requirement.Source?.Kind switch
    {
        null => 0,
        LockSourceKind.Archive => 1,
        LockSourceKind.Git => LockGitSource.Read(requirement.Source.Location)?.ArchivePath is null ? 2 : 3,
        LockSourceKind.LocalArchive => 4,
        _ => 5,
    };

    // How a tree is used counts less than where it is.
    private static int Compare(LockSource left, LockSource right)
    {
        var order = left.Kind == LockSourceKind.Git ? left.CompareTo(right) : string.CompareOrdinal(left.Location, right.Location);
        order = order != 0 ? order : string.CompareOrdinal(left.Subdirectory, right.Subdirectory);
        return order != 0 ? order : left.Kind.CompareTo(right.Kind);
    }
}
