using System.Runtime.InteropServices;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>A range lock by <c>LockFileEx</c>: shared and exclusive, not blocking.</summary>
internal sealed unsafe partial class WindowsLockHandle(FileStream stream) : ILockHandle
{
    public CallResult TryLock(bool exclusive)
    {
        const uint FailImmediately = 1, Exclusive = 2;
        var overlapped = default(NativeOverlapped);
        if (LockFile(stream.SafeFileHandle.DangerousGetHandle(), FailImmediately | (exclusive ? Exclusive : 0), 0, uint.MaxValue, uint.MaxValue, &overlapped))
        {
            return CallResult.Done;
        }

        var code = Marshal.GetLastPInvokeError();
        return new CallResult(WindowsPlatform.Classify(code), code);
    }

    public bool IsCurrent(string path) => File.Exists(path);

    public void Dispose() => stream.Dispose();

    [LibraryImport("kernel32", EntryPoint = "LockFileEx", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool LockFile(nint file, uint flags, uint reserved, uint low, uint high, NativeOverlapped* overlapped);
}
