namespace PyTool.Core.Builds.UvBuild;

/// <summary>Walks the files of a project in a fixed order, without recursion.</summary>
internal static class SourceTree
{
    private const int MostEntries = 1_000_000;

    /// <summary>Everything below a directory: names in ordinal order, a directory before its content. Links to files are files; links to directories are not entered.</summary>
    /// <param name="root">Absolute path.</param>
    /// <param name="start">Path below the root with <c>/</c>, or empty.</param>
    /// <param name="enters">Whether a directory (path below the root) is entered and listed.</param>
    public static IEnumerable<SourceEntry> Walk(string root, string start, Func<string, bool> enters)
    {
        var stack = new Stack<SourceEntry>();
        Push(stack, root, start);
        var count = 0;
        while (stack.TryPop(out var entry))
        {
            if (++count > MostEntries)
            {
                throw BuildFailure.Because($"The source tree at `{root}` has more than {MostEntries} entries");
            }

            if (!entry.IsDirectory)
            {
                yield return entry;
            }
            else if (enters(entry.Path))
            {
                yield return entry;
                Push(stack, root, entry.Path);
            }
        }
    }

    private static void Push(Stack<SourceEntry> stack, string root, string path)
    {
        var directory = new DirectoryInfo(path.Length == 0 ? root : Path.Combine(root, path));
        if (!directory.Exists)
        {
            return;
        }

        var children = directory.GetFileSystemInfos();
        Array.Sort(children, static (left, right) => string.CompareOrdinal(right.Name, left.Name));
        foreach (var child in children)
        {
            var isDirectory = child.Attributes.HasFlag(FileAttributes.Directory);
            if (isDirectory && child.LinkTarget is not null)
            {
                continue;
            }

            stack.Push(new SourceEntry(path.Length == 0 ? child.Name : path + "/" + child.Name, isDirectory));
        }
    }
}
