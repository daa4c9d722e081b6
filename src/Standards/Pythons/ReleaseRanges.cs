using PyTool.Standards.Markers;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Pythons;

/// <summary>Specifiers as intervals of release numbers. The text of each number is kept as written, zeros included.</summary>
internal static class ReleaseRanges
{
    public static PythonBounds[] Of(VersionSpecifier specifier)
    {
        var version = specifier.Version;
        var release = Numbers(version);
        var before = ReleaseCut.Before(release);
        var after = ReleaseCut.After(release);
        return specifier.Operator switch
        {
            SpecifierOperator.Equal or SpecifierOperator.ExactEqual => [new(before, after)],
            SpecifierOperator.NotEqual => Around(new(before, after)),
            SpecifierOperator.EqualStar => [new(before, Next(version, version.ReleaseCount))],
            SpecifierOperator.NotEqualStar => Around(new(before, Next(version, version.ReleaseCount))),
            SpecifierOperator.Compatible => [new(before, Next(version, version.ReleaseCount - 1))],
            SpecifierOperator.LessThan => [new(ReleaseCut.Lowest, before)],
            SpecifierOperator.LessThanEqual => [new(ReleaseCut.Lowest, after)],
            SpecifierOperator.GreaterThan => [new(after, ReleaseCut.Highest)],
            _ => [new(before, ReleaseCut.Highest)],
        };
    }

    public static PythonBounds[] Intersect(PythonBounds[] left, PythonBounds[] right)
    {
        var result = new List<PythonBounds>(left.Length + right.Length);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var both = left[i].Intersect(right[j]);
            if (!both.IsEmpty)
            {
                result.Add(both);
            }

            if (left[i].Upper <= right[j].Upper)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return [.. result];
    }

    public static ReleaseNumbers Numbers(PyVersion version) => ReleaseNumbers.CreateVerbatim(version.GetRelease());

    private static PythonBounds[] Around(PythonBounds hole)
        => [new(ReleaseCut.Lowest, hole.Lower), new(hole.Upper, ReleaseCut.Highest)];

    private static ReleaseCut Next(PyVersion version, int count)
    {
        var numbers = version.GetRelease().AsSpan(0, count);
        if (numbers[^1] >= ulong.MaxValue - 1)
        {
            return ReleaseCut.Highest;
        }

        numbers[^1]++;
        return ReleaseCut.Before(ReleaseNumbers.CreateVerbatim(numbers));
    }
}
