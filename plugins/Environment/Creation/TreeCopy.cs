namespace PyTool.Plugins.Environments.Creation;

/// <summary>Moves the entries of a finished tree into a directory that stays, file by file.</summary>
internal static class TreeCopy
{
    public static void Merge(string from, string to)
    {
        var pending = new Stack<string>();
        pending.Push("");
        while (pending.TryPop(out var relative))
        {
            var target = Path.Combine(to, relative);
            if (new DirectoryInfo(target) is { LinkTarget: not null } link && relative.Length > 0)
            {
                link.Delete();
            }

            Directory.CreateDirectory(target);
            foreach (var entry in new DirectoryInfo(Path.Combine(from, relative)).EnumerateFileSystemInfos())
            {
                var name = Path.Combine(relative, entry.Name);
                if (entry is DirectoryInfo && entry.LinkTarget is null)
                {
                    pending.Push(name);
                }
                else
                {
                    Replace(entry.FullName, Path.Combine(to, name));
                }
            }
        }
    }

    // A rename replaces a file or link in one step, and never writes through a link that was there.
    private static void Replace(string from, string to)
    {
        if (Directory.Exists(to) && new DirectoryInfo(to).LinkTarget is null)
        {
            DirectoryRemoval.Remove(to);
        }

        if (OperatingSystem.IsWindows())
        {
            File.Move(from, to, overwrite: true);
        }
        else if (NativeMethods.Rename(from, to) != 0)
        {
            throw new IOException("Failed to write `" + to + "`: " + System.Runtime.InteropServices.Marshal.GetLastPInvokeErrorMessage());
        }
    }
}
