namespace PyTool.Plugins.Environments.Creation;

/// <summary>Removes trees. Links are removed, never followed.</summary>
internal static class DirectoryRemoval
{
    public static void Remove(string directory)
    {
        if (new DirectoryInfo(directory).LinkTarget is not null)
        {
            File.Delete(directory);
            return;
        }

        MakeWritable(directory);
        Directory.Delete(directory, recursive: true);
    }

    public static void RemoveContent(string directory)
    {
        foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo && entry.LinkTarget is null)
            {
                Remove(entry.FullName);
            }
            else
            {
                entry.Delete();
            }
        }
    }

    // Entries of a directory without write permission cannot be removed; installers leave such directories now and then.
    private static void MakeWritable(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pending = new Stack<DirectoryInfo>();
        pending.Push(new DirectoryInfo(directory));
        while (pending.TryPop(out var current))
        {
            const UnixFileMode Needed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            if ((current.UnixFileMode & Needed) != Needed)
            {
                current.UnixFileMode |= Needed;
            }

            foreach (var child in current.EnumerateDirectories())
            {
                if (child.LinkTarget is null)
                {
                    pending.Push(child);
                }
            }
        }
    }
}
