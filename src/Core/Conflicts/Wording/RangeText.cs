using System.Text;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Wording;

/// <summary>A package within a range, in words: one phrase, or a list with a line for each interval.</summary>
internal static class RangeText
{
    /// <summary>More intervals than this tell a reader nothing.</summary>
    private const int MaximumIntervals = 1000;

    public static string Of(string package, VersionRange range, RangeKind kind)
    {
        if (range.IsEmpty)
        {
            return package + " ∅";
        }

        if (range.Count == 1)
        {
            return Interval(package, range[0], kind);
        }

        var text = new StringBuilder(kind switch { RangeKind.Needed => "one of:", RangeKind.Subject => "all of:", _ => "" });
        for (var i = 0; i < Math.Min(range.Count, MaximumIntervals); i++)
        {
            text.Append("\n    ").Append(Interval(package, range[i], kind));
        }

        return (range.Count > MaximumIntervals ? text.Append("\n    ...") : text).Append('\n').ToString();
    }

    /// <summary>Whether the verb of a sentence about the range is in the plural.</summary>
    public static bool IsPlural(VersionRange range) => range.IsFull || range.Count > 1;

    private static string Interval(string package, VersionInterval interval, RangeKind kind)
    {
        if (interval is { Lower: null, Upper: null })
        {
            return kind == RangeKind.Needed ? package : "all versions of " + package;
        }

        return package + (Series(interval) ?? interval.ToString());
    }

    // `>=2.4.dev0,<2.5.dev0` is what `==2.4.*` means.
    private static string? Series(VersionInterval interval)
    {
        if (interval is not { Lower: { Kind: VersionCutKind.Before, Version: { Dev: 0, PreKind: PreReleaseKind.None, IsPostRelease: false, IsLocal: false } low },
            Upper: { Kind: VersionCutKind.Before, Version: { Dev: 0, PreKind: PreReleaseKind.None, IsPostRelease: false, IsLocal: false } high } }
            || low.ReleaseCount != high.ReleaseCount || low.Epoch != high.Epoch)
        {
            return null;
        }

        var last = low.ReleaseCount - 1;
        for (var i = 0; i < last; i++)
        {
            if (low.ReleaseAt(i) != high.ReleaseAt(i))
            {
                return null;
            }
        }

        return high.ReleaseAt(last) - 1 == low.ReleaseAt(last) ? $"=={low.OnlyRelease()}.*" : null;
    }
}
