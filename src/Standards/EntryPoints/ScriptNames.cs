namespace PyTool.Standards.EntryPoints;

/// <summary>Names that an installed script may have: one path segment, harmless on every system, and not that of an interpreter.</summary>
public static class ScriptNames
{
    private static readonly string[] Interpreters = ["python", "pythonw", "python3", "pypy", "pypy2", "pypy3", "graalpy"];

    /// <summary>What is wrong with a name.</summary>
    /// <param name="name">The name of a script, without directories.</param>
    /// <returns>The reason, or <see langword="null"/> if the name is fine.</returns>
    public static string? FindProblem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || name is "." or ".." || name.Length > 255)
        {
            return $"Not a file name: `{name}`";
        }

        foreach (var c in name)
        {
            if (c is '/' or '\\' or ':' || char.IsControl(c) || char.IsSurrogate(c))
            {
                return $"Must be a single path segment: `{name}`";
            }
        }

        if (name[0] == ' ' || name[^1] is ' ' or '.')
        {
            return $"Must not begin or end with a space, or end with a dot: `{name}`";
        }

        return IsInterpreter(name) ? $"Reserved for the interpreter: `{name}`" : null;
    }

    /// <summary>Whether a script of this name would hide a Python interpreter; upper and lower case, <c>.exe</c> and <c>.py</c> play no part.</summary>
    /// <param name="name">The name of a file in a scripts directory.</param>
    /// <returns>Whether it is reserved: <c>python</c>, <c>python3.12</c>, <c>pythonw3.13t</c>, <c>pypy3</c>, …</returns>
    public static bool IsInterpreter(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stem = name.ToLowerInvariant();
        if (stem.EndsWith(".exe", StringComparison.Ordinal) || stem.EndsWith(".py", StringComparison.Ordinal))
        {
            stem = stem[..stem.LastIndexOf('.')];
        }

        if (Array.IndexOf(Interpreters, stem) >= 0)
        {
            return true;
        }

        var rest = stem.AsSpan();
        rest = rest.StartsWith("pythonw3.") ? rest["pythonw3.".Length..] : rest.StartsWith("python3.") ? rest["python3.".Length..] : default;
        if (!rest.IsEmpty && rest[^1] == 't')
        {
            rest = rest[..^1];
        }

        return !rest.IsEmpty && !rest.ContainsAnyExceptInRange('0', '9');
    }
}
