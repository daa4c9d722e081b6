using System.Globalization;

namespace PyTool.Host.Plugins.Calls;

/// <summary>The signals that this process was started to ignore (<c>nohup</c>, jobs in the background of a script).</summary>
internal static class IgnoredSignals
{
    private const string Line = "SigIgn:";

    /// <summary>Whether a signal is ignored; where the system does not tell: no.</summary>
    public static bool Contains(int signal)
    {
        try
        {
            foreach (var line in File.ReadLines("/proc/self/status"))
            {
                if (line.StartsWith(Line, StringComparison.Ordinal))
                {
                    return ulong.TryParse(line.AsSpan(Line.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mask) && (mask >> (signal - 1) & 1) != 0;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not Linux.
        }

        return false;
    }
}
