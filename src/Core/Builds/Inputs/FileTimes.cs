using System.Runtime.InteropServices;

namespace PyTool.Core.Builds.Inputs;

/// <summary>The times of files that local projects are judged by: the change time, which programs cannot set, and the time of creation.</summary>
internal static unsafe partial class FileTimes
{
    private const int RoomForStatx = 256;
    private const int AtWorkingDirectory = -100;
    private const uint BasicFields = 0x7ff;
    private const uint CreationField = 0x800;

    /// <summary>When content or attributes changed; elsewhere than on Linux when the content was written.</summary>
    public static FileTime? Changed(string path) => OperatingSystem.IsLinux() ? Read(path, BasicFields, 96) : Of(File.Exists(path) ? File.GetLastWriteTimeUtc(path) : null);

    /// <summary>When a directory was made; <see langword="null"/> when the file system does not tell.</summary>
    public static FileTime? Created(string path) => OperatingSystem.IsLinux() ? Read(path, CreationField, 80) : Of(Directory.Exists(path) ? Directory.GetCreationTimeUtc(path) : null);

    /// <summary>Number of a directory; 0 when it is not known.</summary>
    public static ulong Inode(string path)
    {
        var fields = stackalloc byte[RoomForStatx];
        return OperatingSystem.IsLinux() && Statx(AtWorkingDirectory, path, 0, BasicFields, fields) == 0 ? *(ulong*)(fields + 32) : 0;
    }

    private static FileTime? Read(string path, uint mask, int offset)
    {
        var fields = stackalloc byte[RoomForStatx];
        if (Statx(AtWorkingDirectory, path, 0, mask, fields) != 0 || (*(uint*)fields & mask) == 0)
        {
            return null;
        }

        return new FileTime(*(long*)(fields + offset), *(uint*)(fields + offset + 8));
    }

    private static FileTime? Of(DateTime? time)
    {
        if (time is not { } moment)
        {
            return null;
        }

        var ticks = moment.Ticks - DateTime.UnixEpoch.Ticks;
        return new FileTime(ticks / TimeSpan.TicksPerSecond, (uint)(ticks % TimeSpan.TicksPerSecond * 100));
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Statx(int directory, string path, int flags, uint mask, void* fields);
}
