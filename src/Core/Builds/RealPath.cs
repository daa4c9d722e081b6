namespace PyTool.Core.Builds;

/// <summary>Paths with all links followed.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    /// <summary>The path with each of its parts resolved. Parts that do not exist stay as they are.</summary>
    /// <param name="path">Absolute path.</param>
    public static string Of(string path)
    {
        var links = 0;
        var pending = new Stack<string>(Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        var resolved = Path.GetPathRoot(path) ?? "/";
        while (pending.TryPop(out var part))
        {
            if (part == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Combine(resolved, part);
            if (new DirectoryInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                throw new IOException($"Too many links lead to `{path}`");
            }

            if (Path.IsPathRooted(target))
            {
                resolved = Path.GetPathRoot(target)!;
            }

            foreach (var item in target.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                if (item != ".")
                {
                    pending.Push(item);
                }
            }
        }

        return resolved;
    }
}
