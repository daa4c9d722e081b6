using System.Globalization;

namespace PyTool.Host.Output;

/// <summary>The lines that sum up what was done, as uv words them: <c>Resolved 3 packages in 12ms</c>.</summary>
internal static class SummaryText
{
    /// <summary>A summary line.</summary>
    /// <param name="verb">What was done, for example <c>Resolved</c>.</param>
    /// <param name="count">To how many; none is not said.</param>
    /// <param name="elapsed">In what time.</param>
    /// <param name="colors">Whether colours are on.</param>
    public static string Line(string verb, int count, TimeSpan elapsed, bool colors) =>
        count == 0 ? ConsoleOutput.Paint(colors, "2", $"{verb} in {Duration(elapsed)}") : ConsoleOutput.Paint(colors, "2", $"{verb} {ConsoleOutput.Paint(colors, "1", Count(count, "package"))} {ConsoleOutput.Paint(colors, "2", "in " + Duration(elapsed))}");

    /// <summary>A number with its noun: <c>1 package</c>, <c>2 packages</c>.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A line of change: <c> + name==1.0</c>, <c> - name==1.0</c>, <c> ~ name==1.0</c>.</summary>
    public static string Change(char sign, string name, string version, bool colors)
    {
        var code = sign switch { '+' => "32", '-' => "31", _ => "33" };
        return $" {ConsoleOutput.Paint(colors, code, sign.ToString())} {ConsoleOutput.Paint(colors, "1", name)}{ConsoleOutput.Paint(colors, "2", version)}";
    }

    /// <summary>A time as short as it can be said: <c>1m 05s</c>, <c>2.34s</c>, <c>12ms</c>, <c>0.45ms</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        var seconds = (long)time.TotalSeconds;
        return seconds > 60 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}m {seconds % 60:00}s")
            : seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds}.{time.Milliseconds / 10:00}s")
            : time.Milliseconds > 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.Milliseconds}ms")
            : string.Create(CultureInfo.InvariantCulture, $"0.{time.Microseconds / 10:00}ms");
    }
}
