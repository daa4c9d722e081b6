using System.Runtime.InteropServices;

namespace PyTool.Core.Installation.Locks;

/// <summary>An exclusive lock between processes on a file. The kernel releases it when the holder ends, however it ends. Not <see cref="FileShare.None"/>: that can be
/// switched off by a variable and silently locks nothing where locks are unsupported.</summary>
internal sealed class FileLock : IDisposable
{
    private const int Exclusive = 2;
    private const int NonBlocking = 4;

    private int descriptor = -1;
    private FileStream? stream;

    private FileLock()
    {
    }

    /// <summary>Tries once; <paramref name="held"/> is set only when the lock was taken.</summary>
    public static LockAttempt Try(string path, out FileLock? held)
    {
        held = null;
        if (!Make(path))
        {
            return LockAttempt.Unavailable;
        }

        var attempt = new FileLock();
        var result = OperatingSystem.IsWindows() ? attempt.TryWindows(path) : attempt.TryUnix(path);
        if (result == LockAttempt.Taken)
        {
            held = attempt;
        }
        else
        {
            attempt.Dispose();
        }

        return result;
    }

    public void Dispose()
    {
        if (descriptor >= 0)
        {
            _ = UnixLockCalls.Close(descriptor);
            descriptor = -1;
        }

        stream?.Dispose();
        stream = null;
    }

    private static bool Make(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                using var made = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete });
                if (!OperatingSystem.IsWindows())
                {
                    // As uv makes them: it opens locks for writing, whoever they belong to. Nothing is ever in them.
                    File.SetUnixFileMode(made.SafeFileHandle, (UnixFileMode)0x1B6);
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Made by somebody else meanwhile, or a read-only place without a lock file.
            return File.Exists(path);
        }
    }

    private LockAttempt TryUnix(string path)
    {
        // O_RDONLY is enough for flock; the close-on-exec flag keeps the lock out of children.
        var closeOnExec = OperatingSystem.IsLinux() ? 0x80000 : 0x1000000;
        descriptor = UnixLockCalls.Open(path, closeOnExec);
        if (descriptor < 0)
        {
            return LockAttempt.Unavailable;
        }

        if (UnixLockCalls.Flock(descriptor, Exclusive | NonBlocking) == 0)
        {
            // A lock on a file that was removed meanwhile excludes nobody who opens the new one.
            return IsRemoved() ? LockAttempt.Busy : LockAttempt.Taken;
        }

        var wouldBlock = OperatingSystem.IsLinux() ? 11 : 35;
        return Marshal.GetLastPInvokeError() == wouldBlock ? LockAttempt.Busy : LockAttempt.Unavailable;
    }

    private bool IsRemoved() =>
        OperatingSystem.IsLinux() && new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget is { } target && target.EndsWith(" (deleted)", StringComparison.Ordinal);

    private LockAttempt TryWindows(string path)
    {
        try
        {
            stream = new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete });
#pragma warning disable CA1416 // Reached on Windows only.
            stream.Lock(0, long.MaxValue);
#pragma warning restore CA1416
            return LockAttempt.Taken;
        }
        catch (IOException)
        {
            return stream is null ? LockAttempt.Unavailable : LockAttempt.Busy;
        }
        catch (UnauthorizedAccessException)
        {
            return LockAttempt.Unavailable;
        }
    }
}
