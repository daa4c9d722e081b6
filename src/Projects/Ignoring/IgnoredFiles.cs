namespace PyTool.Projects.Ignoring;

/// <summary>Tells directories that hold nothing but what git ignores (left-over caches of a branch that had a project there).</summary>
internal static class IgnoredFiles
{
    private const int MostEntries = 100_000;

    /// <summary>Whether a directory has no file at all, or only ones that git ignores.</summary>
    public static bool HasOnlyIgnored(string directory)
    {
        var rules = IgnoreRules.For(directory);
        var stack = new Stack<(string Directory, IgnoreRules? Rules)>();
        stack.Push((directory, rules));
        var visited = 0;
        while (stack.TryPop(out var at))
        {
            var own = at.Rules?.Enter(at.Directory);
            foreach (var entry in new DirectoryInfo(at.Directory).EnumerateFileSystemInfos())
            {
                if (++visited > MostEntries)
                {
                    return false;
                }

                var isDirectory = entry.Attributes.HasFlag(FileAttributes.Directory) && entry.LinkTarget is null;
                if (entry.Name == ".git" || own?.IsIgnored(entry.FullName, isDirectory) == true)
                {
                    continue;
                }

                if (!isDirectory)
                {
                    return false;
                }

                stack.Push((entry.FullName, own));
            }
        }

        return true;
    }
}
