using System.Runtime.InteropServices;

namespace PyTool.Core.Installation.Locks;

/// <summary>The calls behind a file lock. <c>open</c> is declared without its third argument: it is variadic, and the file exists when it is called.</summary>
internal static partial class UnixLockCalls
{
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Flock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);
}
