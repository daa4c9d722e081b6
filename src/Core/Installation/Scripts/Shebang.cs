using System.Text;

namespace PyTool.Core.Installation.Scripts;

/// <summary>The first line of a script. Kernels cut long lines and split at spaces: such paths go through the shell.</summary>
internal static class Shebang
{
    private const int LongestLine = 127;

    /// <summary>The line (or three, for the shell) without the last line end.</summary>
    /// <param name="executable">Absolute path of the interpreter, or its name when relocatable.</param>
    /// <param name="isRelocatable">The script finds the interpreter beside itself.</param>
    /// <param name="isPosix">Whether the target system reads such lines with a kernel.</param>
    public static string For(string executable, bool isRelocatable, bool isPosix)
    {
        if (!isPosix)
        {
            return "#!" + executable;
        }

        if (isRelocatable)
        {
            return "#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")\"/" + Quote(executable) + " \"$0\" \"$@\"\n' '''";
        }

        // "#!", the path and the line end.
        if (Encoding.UTF8.GetByteCount(executable) + 3 <= LongestLine && !executable.Contains(' ', StringComparison.Ordinal))
        {
            return "#!" + executable;
        }

        return "#!/bin/sh\n'''exec' " + Quote(executable) + " \"$0\" \"$@\"\n' '''";
    }

    /// <summary>In single quotes for the shell. Within Python's triple quotes the result stays one string, because a quote is closed, escaped and opened again.</summary>
    private static string Quote(string text) => "'" + text.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";
}
