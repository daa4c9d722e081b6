using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.Index.Simple;

/// <summary>Releases of flat lists merged into those of an index: per version the files of both, where a file of a flat list replaces an equal one.</summary>
internal static class MergedReleases
{
    public static IReadOnlyList<Release> Merge(IReadOnlyList<Release> flat, IReadOnlyList<Release> index)
    {
        if (flat.Count == 0 || index.Count == 0)
        {
            return flat.Count == 0 ? index : flat;
        }

        var result = new List<Release>(flat.Count + index.Count);
        int left = 0, right = 0;
        while (left < flat.Count || right < index.Count)
        {
            var order = left == flat.Count ? 1 : right == index.Count ? -1 : PyVersion.Compare(flat[left].Version, index[right].Version);
            result.Add(order < 0 ? flat[left] : order > 0 ? index[right] : Both(flat[left], index[right]));
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return result;
    }

    private static Release Both(Release flat, Release index)
    {
        var files = new List<ReleaseFile>(flat.Files);
        foreach (var file in index.Files)
        {
            if (!files.Exists(other => string.Equals(other.Artifact.FileName, file.Artifact.FileName, StringComparison.Ordinal)))
            {
                files.Add(file);
            }
        }

        files.Sort(static (left, right) =>
        {
            var byKind = (left.Wheel is null ? 0 : 1).CompareTo(right.Wheel is null ? 0 : 1);
            return byKind != 0 ? byKind : string.CompareOrdinal(left.Artifact.FileName, right.Artifact.FileName);
        });
        return new Release { Version = index.Version, Files = files };
    }
}
