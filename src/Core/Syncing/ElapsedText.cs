using System.Globalization;

namespace PyTool.Core.Syncing;

/// <summary>Times in summaries: <c>1m 05s</c>, <c>2.31s</c>, <c>12ms</c>, <c>0.42ms</c>.</summary>
public static class ElapsedText
{
    /// <summary>The text for a time.</summary>
    public static string Of(TimeSpan time)
    {
        if (time.TotalSeconds >= 60)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes}m {time.Seconds:00}s");
        }

        if (time.TotalSeconds >= 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalSeconds}.{time.Milliseconds / 10:00}s");
        }

        return time.TotalMilliseconds >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMilliseconds}ms")
            : string.Create(CultureInfo.InvariantCulture, $"0.{time.Ticks / 100 % 100:00}ms");
    }

    /// <summary><c>Resolved 3 packages in 12ms</c>; of none <c>Resolved in 12ms</c>.</summary>
    public static string Count(string verb, int count, TimeSpan time) => count == 0 ? $"{verb} in {Of(time)}" : $"{verb} {Packages(count)} in {Of(time)}";

    /// <summary><c>1 package</c>, <c>2 packages</c>.</summary>
    public static string Packages(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "package" : "packages")}");
}
