using PyTool.Abstractions.Caching;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Store;

/// <summary>Removes trees without ever following a link, and counts what went.</summary>
internal sealed class TreeRemoval(Platform platform)
{
    private readonly HashSet<ulong> linked = [];
    private long files;
    private long directories;
    private long bytes;

    public CacheRemoval Result => new() { Files = files, Directories = directories, Bytes = bytes };

    /// <summary>Removes a tree that nobody counts. What cannot be removed stays for the next pruning.</summary>
    public static void Remove(Platform platform, string path)
    {
        try
        {
            new TreeRemoval(platform).Remove(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A leftover is harmless: its name starts with .tmp and pruning removes it.
        }
    }

    /// <summary>Removes a file, a link or a tree.</summary>
    public void Remove(string path)
    {
        if (platform.Look(path) is not { } look)
        {
            return;
        }

        if (look.Kind != FileKind.Directory)
        {
            RemoveFile(path, look);
            return;
        }

        // Depth first with an own stack: the depth of a tree is not ours to choose.
        var pending = new Stack<(string Path, bool IsSeen)>();
        pending.Push((path, false));
        while (pending.TryPop(out var next))
        {
            if (next.IsSeen)
            {
                Directory.Delete(next.Path, recursive: false);
                directories++;
                continue;
            }

            pending.Push((next.Path, true));
            foreach (var child in Directory.GetFileSystemEntries(next.Path))
            {
                if (platform.Look(child) is not { } stamp)
                {
                    continue;
                }

                if (stamp.Kind == FileKind.Directory)
                {
                    pending.Push((child, false));
                }
                else
                {
                    RemoveFile(child, stamp);
                }
            }
        }
    }

    private void RemoveFile(string path, FileStamp stamp)
    {
        var removed = platform.Unlink(path);
        if (!removed.IsDone && removed.Status != CallStatus.NotFound)
        {
            throw new IOException($"cannot remove `{path}`: {removed.Describe()}");
        }

        files++;

        // Space comes back when the last name goes; a file with names elsewhere is counted once.
        if (stamp.Links <= 1 || linked.Add(stamp.Inode))
        {
            bytes += stamp.Kind == FileKind.File ? stamp.Size : 0;
        }
    }
}
