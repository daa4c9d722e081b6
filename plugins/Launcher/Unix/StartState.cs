using System.Globalization;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>How the caller left this process, as far as it was noted before the runtime changed it. The native entry point does that; without it nothing is known.</summary>
internal static class StartState
{
    /// <summary>Holds <c>PID SIGNALS FILES</c>. Meant for this process alone: no child gets it.</summary>
    public const string Variable = "PYTOOL_START";

    /// <summary>Whether the caller ignored a signal; <see langword="null"/>: unknown.</summary>
    public static bool? WasIgnored(int signal) => Read(out var ignored, out _) ? (ignored >> (signal - 1) & 1) != 0 : null;

    /// <summary>The soft limit of open files; <see langword="null"/>: unknown.</summary>
    public static ulong? OpenFiles() => Read(out _, out var files) ? files : null;

    private static bool Read(out ulong ignored, out ulong files)
    {
        ignored = 0;
        files = 0;
        if (Environment.GetEnvironmentVariable(Variable) is not { } text)
        {
            return false;
        }

        // With another id it is what a process further up noted of itself.
        var parts = text.Split(' ');
        return parts is [var process, var signals, var limit]
            && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id == Environment.ProcessId
            && ulong.TryParse(signals, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ignored)
            && ulong.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out files);
    }
}
