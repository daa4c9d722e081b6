namespace PyTool.Core.Installation.Wheels;

/// <summary>The one judge of paths that come from wheels and RECORD files: compared by segment, never by characters.</summary>
internal static class InstallPath
{
    /// <summary>Whether a relative path with <c>/</c> stays where it is put: no empty, <c>.</c> or <c>..</c> segment, nothing that some system reads otherwise.</summary>
    public static bool IsPlain(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path.ContainsAny('\\', ':', '\0'))
        {
            return false;
        }

        foreach (var range in path.Split('/'))
        {
            if (path[range] is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an absolute, normalised path lies below a directory (not: is it).</summary>
    public static bool IsBelow(string path, string directory)
    {
        var root = Path.TrimEndingDirectorySeparator(directory);
        return path.Length > root.Length + 1 && path.StartsWith(root, StringComparison.Ordinal) && path[root.Length] == Path.DirectorySeparatorChar;
    }

    /// <summary>A path relative to a directory, with <c>/</c>; both are absolute and normalised.</summary>
    public static string Relative(string directory, string path)
    {
        var relative = Path.GetRelativePath(directory, path);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
