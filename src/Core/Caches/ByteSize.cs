using System.Globalization;

namespace PyTool.Core.Caches;

/// <summary>Sizes as people read them.</summary>
public static class ByteSize
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

    /// <summary><c>12B</c>, <c>1.2KiB</c>, <c>56.7MiB</c>.</summary>
    public static string Text(long bytes)
    {
        const double Step = 1024;
        var unit = 0;
        var value = (double)bytes;
        while (value >= Step && unit < Units.Length - 1)
        {
            value /= Step;
            unit++;
        }

        return unit == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes}B")
            : string.Create(CultureInfo.InvariantCulture, $"{value:0.0}{Units[unit]}");
    }
}
