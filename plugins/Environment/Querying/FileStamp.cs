using System.Globalization;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>What changes when a file is replaced or rewritten.</summary>
internal static class FileStamp
{
    private const int RoomForStatx = 256;
    private const int AtWorkingDirectory = -100;
    private const uint BasicFields = 0x7ff;

    /// <summary>Stamp of a file, links followed.</summary>
    /// <returns>A text; <see langword="null"/> when the file cannot be looked at.</returns>
    public static string? Of(string path)
    {
        if (OperatingSystem.IsLinux() && Statx(path) is { } stamp)
        {
            return stamp.Length == 0 ? null : stamp;
        }

        var target = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        return target.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{target.Length}:{target.LastWriteTimeUtc.Ticks}:{target.CreationTimeUtc.Ticks}")
            : null;
    }

    // The change time cannot be set by programs, unlike the modification time that archives and copies restore.
    private static unsafe string? Statx(string path)
    {
        var fields = stackalloc byte[RoomForStatx];
        try
        {
            if (NativeMethods.Statx(AtWorkingDirectory, path, 0, BasicFields, fields) != 0)
            {
                return "";
            }
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        var inode = *(ulong*)(fields + 32);
        var size = *(ulong*)(fields + 40);
        var changed = *(long*)(fields + 96);
        var changedNanoseconds = *(uint*)(fields + 104);
        var modified = *(long*)(fields + 112);
        var modifiedNanoseconds = *(uint*)(fields + 120);
        return string.Create(CultureInfo.InvariantCulture, $"{inode}:{size}:{changed}.{changedNanoseconds}:{modified}.{modifiedNanoseconds}");
    }
}
