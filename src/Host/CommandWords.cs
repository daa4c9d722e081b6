using System.Runtime.InteropServices;
using PyTool.Plugins.Launcher.Unix;

namespace PyTool.Host;

/// <summary>The words of the command line without loss: the runtime puts U+FFFD for what is no UTF-8, but a child must get the bytes. See <see cref="WordBytes"/>.</summary>
internal static unsafe class CommandWords
{
    private const string LinuxPath = "/proc/self/cmdline";
    private const char Replacement = '\ufffd';

    /// <summary>The words as the caller gave them.</summary>
    /// <param name="words">The words as the runtime gives them: the last of the process's arguments.</param>
    public static IReadOnlyList<string> Restore(IReadOnlyList<string> words)
    {
        if (OperatingSystem.IsWindows() || !words.Any(static word => word.Contains(Replacement, StringComparison.Ordinal)))
        {
            return words;
        }

        // The last ones: a host that another program loads has that program's words before its own.
        var all = OperatingSystem.IsMacOS() ? OfMac() : File.Exists(LinuxPath) ? Split(File.ReadAllBytes(LinuxPath)) : [];
        return all.Count >= words.Count ? all[(all.Count - words.Count)..] : words;
    }

    private static List<string> Split(ReadOnlySpan<byte> block)
    {
        var words = new List<string>();
        while (block.IndexOf((byte)0) is var end and >= 0)
        {
            words.Add(WordBytes.Decode(block[..end]));
            block = block[(end + 1)..];
        }

        return words;
    }

    private static List<string> OfMac()
    {
        var program = NativeLibrary.GetMainProgramHandle();
        var count = *((delegate* unmanaged<int*>)NativeLibrary.GetExport(program, "_NSGetArgc"))();
        var start = *((delegate* unmanaged<byte***>)NativeLibrary.GetExport(program, "_NSGetArgv"))();
        var words = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            words.Add(WordBytes.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(start[i])));
        }

        return words;
    }
}
