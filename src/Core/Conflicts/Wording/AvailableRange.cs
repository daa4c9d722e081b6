using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Wording;

/// <summary>The versions that remain when there are none in a range, cut down to what exists.</summary>
internal static class AvailableRange
{
    public static VersionRange Of(VersionRange remaining, IReadOnlyList<PyVersion> versions)
    {
        if (versions.Count < 2)
        {
            return versions.Count == 0 ? VersionRange.Empty : VersionRange.Exactly(versions[0]);
        }

        var lowest = new VersionCut(versions[0], VersionCutKind.Before);
        var highest = new VersionCut(versions[^1], VersionCutKind.After);
        var all = VersionRange.Between(lowest, highest);
        var result = VersionRange.Empty;
        for (var i = 0; i < remaining.Count; i++)
        {
            var (lower, upper) = (remaining[i].Lower, remaining[i].Upper);
            var interval = VersionRange.Between(lower, upper);
            if (interval.IsDisjoint(all))
            {
                continue;
            }

            result = result.Union(all.IsSubsetOf(interval)
                ? VersionRange.Between(lower is null ? null : lowest, upper is null && lower is not null ? null : highest)
                : VersionRange.Between(Lower(lower, versions), Upper(upper, versions)));
        }

        return result;
    }

    // A bound that names no existing version excludes it, so that nobody looks for it.
    private static VersionCut? Lower(VersionCut? cut, IReadOnlyList<PyVersion> versions) =>
        cut is { Kind: <= VersionCutKind.Before } place && !Exists(place.Version, versions) ? new VersionCut(place.Version, VersionCutKind.After) : cut;

    private static VersionCut? Upper(VersionCut? cut, IReadOnlyList<PyVersion> versions) =>
        cut is { Kind: > VersionCutKind.Before } place && !Exists(place.Version, versions) ? new VersionCut(place.Version, VersionCutKind.Before) : cut;

    private static bool Exists(PyVersion version, IReadOnlyList<PyVersion> versions)
    {
        var (low, high) = (0, versions.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (versions[middle] < version)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < versions.Count && versions[low] == version;
    }
}
