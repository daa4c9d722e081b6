using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Reading;

/// <summary>Version comparisons as sets of release numbers.</summary>
internal static class VersionIntervals
{
    public static Interval[] Of(MarkerOperator comparison, ReadOnlySpan<ulong> numbers, bool isPrefix)
    {
        if (!isPrefix && comparison != MarkerOperator.Compatible)
        {
            return Intervals.Compare(comparison, ReleaseNumbers.Create(numbers));
        }

        var last = isPrefix ? numbers.Length : numbers.Length - 1;
        var next = numbers[..last].ToArray();
        next[^1]++;
        var start = isPrefix ? ReleaseNumbers.CreateVerbatim(numbers) : ReleaseNumbers.Create(numbers);
        Interval[] inside = [new(Cut.Below(start), Cut.Below(ReleaseNumbers.CreateVerbatim(next)))];
        return comparison == MarkerOperator.NotEqual ? Intervals.Complement(inside) : inside;
    }

    /// <summary>A condition on <c>python_version</c>, which has two numbers, as a set of <c>python_full_version</c>.</summary>
    public static Interval[] OfPythonVersion(MarkerOperator comparison, ReadOnlySpan<ulong> numbers, bool isPrefix)
    {
        var isCompatible = comparison == MarkerOperator.Compatible;
        if ((numbers.Length == 1 && isPrefix) || (numbers.Length == 2 && isCompatible))
        {
            return Of(comparison, numbers, isPrefix);
        }

        if (isPrefix || isCompatible)
        {
            // A third number never fits; uv makes `!= '3.9.1.*'` false as well.
            return numbers[2..].ContainsAnyExcept(0UL)
                ? Intervals.None
                : Of(isPrefix ? comparison : MarkerOperator.Equal, numbers[..2], isPrefix: true);
        }

        var release = ReleaseNumbers.Create(numbers).Numbers;
        ulong major = release.Length > 0 ? release[0] : 0, minor = release.Length > 1 ? release[1] : 0;
        var hasThird = release.Length > 2;
        if (comparison is MarkerOperator.Equal or MarkerOperator.NotEqual)
        {
            return hasThird
                ? comparison == MarkerOperator.Equal ? Intervals.None : Intervals.All
                : Of(comparison, [major, minor], isPrefix: true);
        }

        var isLess = comparison is MarkerOperator.Less or MarkerOperator.LessEqual;
        if (release.IsEmpty && (comparison is MarkerOperator.Less or MarkerOperator.GreaterEqual))
        {
            // python_version < '0' is how false is written.
            return isLess ? Intervals.None : Intervals.All;
        }

        return hasThird || comparison is MarkerOperator.Greater or MarkerOperator.LessEqual
            ? Of(isLess ? MarkerOperator.Less : MarkerOperator.GreaterEqual, [major, minor + 1], isPrefix: false)
            : Of(comparison, numbers, isPrefix: false);
    }
}
