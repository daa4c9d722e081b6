using System.Runtime.InteropServices;

namespace PyTool.Host.Output.Progress;

/// <summary>How wide the terminal on standard error is. Not by <see cref="Console"/>: asking that once puts the terminal into another mode, which programs started from here would inherit.</summary>
internal static unsafe partial class TerminalWidth
{
    private const int Default = 80;

    public static int Read()
    {
        const int StandardError = 2;
        const nuint WindowSize = 0x5413;
        var size = stackalloc ushort[4];
        return OperatingSystem.IsLinux() && Control(StandardError, WindowSize, size) == 0 && size[1] > 0 ? size[1] : Default;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, ushort* size);
}
