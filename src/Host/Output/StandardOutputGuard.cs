using System.Runtime.InteropServices;

namespace PyTool.Host.Output;

/// <summary>
/// Standard output is data. While foreign code is in the process its descriptor leads to standard error, whichever way that code writes to it; the host writes to a copy of the original,
/// and the code that a launcher starts gets the original. On Windows only what is printed with <see cref="Console"/> is kept away.
/// </summary>
internal sealed partial class StandardOutputGuard(ConsoleOutput output)
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const int LowestCopy = 10;

    private readonly Lock _gate = new();
    private int _original = -1;
    private int _open;

    // F_DUPFD_CLOEXEC: no child inherits the copy.
    private static int DuplicateClosedOnExecution => OperatingSystem.IsLinux() ? 1030 : 67;

    /// <summary>Begins to watch, before the first foreign code is loaded.</summary>
    public void Engage()
    {
        Console.SetOut(Console.Error);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        lock (_gate)
        {
            if (_original >= 0)
            {
                return;
            }

            output.OpenOutput();
            _original = Control(StandardOutput, DuplicateClosedOnExecution, LowestCopy);
            if (_original >= 0)
            {
                _ = Duplicate(StandardError, StandardOutput);
            }
        }
    }

    /// <summary>Gives the original back, for children that inherit it, until the result is disposed.</summary>
    public Opening Open()
    {
        lock (_gate)
        {
            if (_original >= 0 && _open++ == 0)
            {
                _ = Duplicate(_original, StandardOutput);
            }
        }

        return new Opening(this);
    }

    private void Close()
    {
        lock (_gate)
        {
            if (_original >= 0 && --_open == 0)
            {
                _ = Duplicate(StandardError, StandardOutput);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);

    /// <summary>The time in which the original is there.</summary>
    internal readonly struct Opening(StandardOutputGuard guard) : IDisposable
    {
        public void Dispose() => guard.Close();
    }
}
