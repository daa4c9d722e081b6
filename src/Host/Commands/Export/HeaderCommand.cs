namespace PyTool.Host.Commands.Export;

/// <summary>The command line as the top of an exported file tells it: without what changes from one run to the next.</summary>
internal static class HeaderCommand
{
    private static readonly string[] Flags = ["--upgrade", "-U", "--quiet", "-q", "-qq", "--verbose", "-v", "-vv"];
    private static readonly string[] Values = ["--upgrade-package", "-P", "--upgrade-group"];

    public static List<string> Of(ReadOnlySpan<string> arguments)
    {
        var kept = new List<string>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (Array.IndexOf(Flags, argument) >= 0)
            {
                continue;
            }

            if (Array.IndexOf(Values, argument) >= 0)
            {
                i++;
                continue;
            }

            if (!IsAttached(argument))
            {
                kept.Add(Quote(argument));
            }
        }

        return kept;
    }

    private static bool IsAttached(string argument)
    {
        foreach (var option in Values)
        {
            if (argument.StartsWith(option, StringComparison.Ordinal) && (option.Length == 2 || argument.AsSpan(option.Length).StartsWith("=")))
            {
                return true;
            }
        }

        return false;
    }

    // For a POSIX shell.
    private static string Quote(string argument)
    {
        const string Plain = "%+,-./:=@_";
        foreach (var c in argument)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !Plain.Contains(c))
            {
                return "'" + argument.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";
            }
        }

        return argument.Length == 0 ? "''" : argument;
    }
}
