using System.Runtime.InteropServices;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>Calls with the same shape on every Unix. None of them is variadic: those pass arguments differently on some processors.</summary>
internal static partial class UnixCalls
{
    [LibraryImport("libc", EntryPoint = "link", SetLastError = true)]
    public static partial int Link(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target);

    [LibraryImport("libc", EntryPoint = "symlink", SetLastError = true)]
    public static partial int SymbolicLink(ReadOnlySpan<byte> content, ReadOnlySpan<byte> target);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true)]
    public static partial int MakeDirectory(ReadOnlySpan<byte> path, uint mode);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true)]
    public static partial int Rename(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true)]
    public static partial int Unlink(ReadOnlySpan<byte> path);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Flock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "umask")]
    public static partial uint SetUmask(uint mask);

    /// <summary>Soft limit first, then the hard one.</summary>
    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    public static partial int GetLimit(int resource, Span<ulong> limits);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);
}
