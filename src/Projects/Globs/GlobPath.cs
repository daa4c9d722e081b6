namespace PyTool.Projects.Globs;

/// <summary>A pattern for paths below a root: normalised, with <c>.</c> and <c>..</c> resolved.</summary>
internal sealed class GlobPath
{
    private readonly string[] _parts;

    private GlobPath(string root, string[] parts)
    {
        Root = root;
        _parts = parts;
    }

    /// <summary>Absolute path of the directory that <see cref="Parts"/> start from.</summary>
    public string Root { get; }

    /// <summary>Names and patterns of names; <c>**</c> stands for any directories.</summary>
    public ReadOnlySpan<string> Parts => _parts;

    public static GlobPath Of(string root, string pattern)
    {
        if (Path.IsPathRooted(pattern))
        {
            (root, pattern) = (Path.GetPathRoot(pattern)!, pattern[Path.GetPathRoot(pattern)!.Length..]);
        }

        var parts = new List<string>();
        foreach (var part in pattern.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
                else
                {
                    root = Path.GetDirectoryName(root) ?? root;
                }
            }
            else if (part != "." && !(part == "**" && parts.Count > 0 && parts[^1] == "**"))
            {
                parts.Add(part);
            }
        }

        return new GlobPath(root, [.. parts]);
    }

    /// <summary>Whether an absolute path matches.</summary>
    public bool IsMatch(string path, bool crossesDirectories)
    {
        var relative = Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
        if (relative == ".")
        {
            return _parts.Length == 0;
        }

        return !relative.StartsWith("../", StringComparison.Ordinal) && relative != ".."
            && GlobPattern.Parse(string.Join('/', _parts)).IsMatch(relative, crossesDirectories);
    }
}
