namespace PyTool.Toolx;

/// <summary>Finds the <c>pytool</c> that belongs to this <c>pytoolx</c>.</summary>
internal static class ToolSearch
{
    private const string Store = ".store";

    private static string Name => OperatingSystem.IsWindows() ? "pytool.exe" : "pytool";

    /// <summary>The program: beside this one, in the directory of .NET tools that both were installed into, or on the search path.</summary>
    /// <param name="directory">Absolute path of the directory of this program.</param>
    /// <param name="process">Absolute path of this program; <see langword="null"/>: unknown.</param>
    /// <param name="path">The search path; <see langword="null"/>: none.</param>
    /// <returns>Absolute path, or <see langword="null"/>.</returns>
    public static string? Find(string directory, string? process, string? path)
    {
        foreach (var candidate in Candidates(directory, process, path))
        {
            var program = Path.Combine(candidate, Name);
            if (File.Exists(program))
            {
                return program;
            }
        }

        return null;
    }

    private static IEnumerable<string> Candidates(string directory, string? process, string? path)
    {
        yield return directory;
        if (process is not null && Path.GetDirectoryName(process) is { } own)
        {
            yield return own;
        }

        if (ToolsDirectory(directory) is { } tools)
        {
            yield return tools;
        }

        foreach (var entry in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // Never the working directory: what lies there is data.
            if (Path.IsPathFullyQualified(entry))
            {
                yield return entry;
            }
        }
    }

    // `<tools>/.store/pytoolx/1.0.0/…` belongs to `<tools>`.
    private static string? ToolsDirectory(string directory)
    {
        for (var at = Path.TrimEndingDirectorySeparator(directory); at is not null; at = Path.GetDirectoryName(at))
        {
            if (string.Equals(Path.GetFileName(at), Store, StringComparison.Ordinal))
            {
                return Path.GetDirectoryName(at);
            }
        }

        return null;
    }
}
