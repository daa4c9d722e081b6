namespace PyTool.Core.Installation.Scripts;

/// <summary>Names that no script may take: a wheel must not replace the interpreter.</summary>
internal static class ReservedNames
{
    private static readonly string[] Plain = ["python", "pythonw", "python3", "pythonw3", "pypy", "pypy2", "pypy3", "graalpy"];

    /// <summary>Whether a file of this name in the scripts directory would be taken for the interpreter. Ignores case and the endings <c>.exe</c> and <c>.py</c>.</summary>
    public static bool Contains(ReadOnlySpan<char> name)
    {
        if (name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^4];
        }
        else if (name.EndsWith(".py", StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^3];
        }

        foreach (var reserved in Plain)
        {
            if (name.Equals(reserved, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return IsVersioned(name, "python3.") || IsVersioned(name, "pythonw3.");
    }

    /// <summary><c>python3.N</c>, and with a <c>t</c> the free-threaded one.</summary>
    private static bool IsVersioned(ReadOnlySpan<char> name, string prefix)
    {
        if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var minor = name[prefix.Length..];
        if (minor.Length > 1 && (minor[^1] is 't' or 'T'))
        {
            minor = minor[..^1];
        }

        return !minor.IsEmpty && !minor.ContainsAnyExceptInRange('0', '9');
    }
}
