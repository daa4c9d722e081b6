using System.Runtime.InteropServices;

namespace PyTool.Core.Tools.Installing;

/// <summary>Copies trees by linking their files: installing and removing replaces files, it never writes into them.</summary>
internal static partial class TreeLinks
{
    /// <summary>Copies a tree. Links stay links.</summary>
    public static void Copy(string from, string to)
    {
        var pending = new Stack<string>();
        pending.Push("");
        while (pending.TryPop(out var relative))
        {
            Directory.CreateDirectory(Path.Combine(to, relative));
            foreach (var entry in new DirectoryInfo(Path.Combine(from, relative)).EnumerateFileSystemInfos())
            {
                var name = Path.Combine(relative, entry.Name);
                if (entry.LinkTarget is { } target)
                {
                    Link(entry, target, Path.Combine(to, name));
                }
                else if (entry is DirectoryInfo)
                {
                    pending.Push(name);
                }
                else
                {
                    File(entry.FullName, Path.Combine(to, name));
                }
            }
        }
    }

    private static void Link(FileSystemInfo entry, string target, string place)
    {
        if (entry is DirectoryInfo)
        {
            Directory.CreateSymbolicLink(place, target);
        }
        else
        {
            System.IO.File.CreateSymbolicLink(place, target);
        }
    }

    private static void File(string from, string to)
    {
        // Files of paths are the ones that removals may rewrite.
        if (OperatingSystem.IsWindows() || from.EndsWith(".pth", StringComparison.Ordinal) || HardLink(from, to) != 0)
        {
            System.IO.File.Copy(from, to);
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int HardLink(string from, string to);
}
