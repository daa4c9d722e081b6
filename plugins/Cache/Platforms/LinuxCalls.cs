using System.Runtime.InteropServices;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>Calls of Linux with glibc or musl, 64 bits.</summary>
internal static partial class LinuxCalls
{
    public const int WriteOnly = 1;
    public const int ReadWrite = 2;
    public const int Create = 0x40;
    public const int Exclusive = 0x80;
    public const int CloseOnExec = 0x80000;

    /// <summary><c>O_DIRECTORY</c> of x86-64; ARM has another number.</summary>
    public static readonly int Directory = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x4000 : 0x10000;

    /// <summary><c>O_PATH</c>: a place to start from, not a file to read. No permission to read the folder is needed.</summary>
    public const int PathOnly = 0x200000;

    /// <summary><c>FICLONE</c>: <c>_IOW(0x94, 9, int)</c>.</summary>
    public const ulong CloneRequest = 0x40049409;

    public const int NoFollow = 0x100;
    public const int EmptyPath = 0x1000;

    /// <summary>Type, mode, links, owner, times, inode and size.</summary>
    public const uint BasicStatistics = 0x7FF;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    public static partial int Open(ReadOnlySpan<byte> path, int flags, uint mode);

    /// <summary>Variadic in C; on Linux that makes no difference to numbers.</summary>
    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    public static partial int OpenAt(int folder, ReadOnlySpan<byte> path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "linkat", SetLastError = true)]
    public static partial int LinkAt(int sourceFolder, ReadOnlySpan<byte> source, int targetFolder, ReadOnlySpan<byte> target, int flags);

    [LibraryImport("libc", EntryPoint = "symlinkat", SetLastError = true)]
    public static partial int SymbolicLinkAt(ReadOnlySpan<byte> content, int folder, ReadOnlySpan<byte> target);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true)]
    public static partial int MakeDirectoryAt(int folder, ReadOnlySpan<byte> path, uint mode);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    public static partial int UnlinkAt(int folder, ReadOnlySpan<byte> path, int flags);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static unsafe partial nint Write(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(int descriptor, ulong request, int argument);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static unsafe partial nint Read(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    public static partial int Statistics(int directory, ReadOnlySpan<byte> path, int flags, uint mask, Span<byte> result);
}
