namespace PyTool.Host.Plugins.Store;

/// <summary>The folders of the store. A folder counts only when the record names it; what an interrupted installation left is removed by the next one.</summary>
public sealed partial class PluginStore
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode ReadOnlyDirectory = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    // Both directories: the rights of the upper one decide who can exchange the lower one.
    private void EnsureRoot()
    {
        foreach (var directory in new[] { Path.GetDirectoryName(_root)!, _root })
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(directory);
            }
            else
            {
                Directory.CreateDirectory(directory, Private);
            }
        }
    }

    private static void Copy(string source, string target)
    {
        foreach (var path in PluginFiles.Hash(source).Keys)
        {
            var destination = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            File.Copy(Path.Combine(source, path), destination);
        }
    }

    private static void Publish(string staging, string target, SortedDictionary<string, string> files)
    {
        MakeReadOnly(staging);
        if (Directory.Exists(target))
        {
            // Another process may be loading from it: the same files stay where they are.
            if (PluginFiles.Hash(target).SequenceEqual(files))
            {
                MakeReadOnly(target);
                Seal(target);
                return;
            }

            Delete(target);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(staging, target);
        Seal(target);
    }

    private static void MakeReadOnly(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
        }

        foreach (var below in Directory.EnumerateDirectories(directory, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(below, ReadOnlyDirectory);
        }
    }

    // Not before it has its place: a directory that cannot be written cannot be moved.
    private static void Seal(string directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory, ReadOnlyDirectory);
        }
    }

    private static void Delete(string directory)
    {
        if (!Directory.Exists(directory))
        {
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            foreach (var below in Directory.EnumerateDirectories(directory, "*", SearchOption.AllDirectories).Append(directory).ToArray())
            {
                File.SetUnixFileMode(below, Private);
            }
        }

        Directory.Delete(directory, recursive: true);
    }

    // Only while the lock is held. The version that the record names stays even when it is about to be replaced: somebody may be running it.
    private void RemoveLeftOvers()
    {
        var known = ReadLedger().Plugins.Select(p => Path.Combine(_root, p.Directory)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_root, TemporaryPrefix + "*"))
        {
            File.Delete(file);
        }

        foreach (var directory in Directory.GetDirectories(_root))
        {
            if (Path.GetFileName(directory).StartsWith(TemporaryPrefix, StringComparison.Ordinal))
            {
                Delete(directory);
                continue;
            }

            foreach (var version in Directory.GetDirectories(directory).Where(d => !known.Contains(d)))
            {
                Delete(version);
            }
        }
    }
}
