using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyTool.Toolx;

/// <summary>Becomes another program; where that is impossible, starts it and waits.</summary>
internal static partial class Handover
{
    private const int Failure = 2;
    private const int BrokenPipe = 13;

    /// <summary>Runs a program in the place of this one.</summary>
    /// <returns>Its exit code, where the process was not replaced.</returns>
    public static int Run(string program, IReadOnlyList<string> arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode;
        }

        // The runtime ignores this signal; what is ignored stays so in the next program.
        _ = SetSignal(BrokenPipe, 0);
        Replace(program, arguments);
        Console.Error.WriteLine($"error: `{program}` cannot be started: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        return Failure;
    }

    private static unsafe void Replace(string program, IReadOnlyList<string> arguments)
    {
        var words = new nint[arguments.Count + 2];
        words[0] = Marshal.StringToCoTaskMemUTF8(program);
        for (var i = 0; i < arguments.Count; i++)
        {
            words[i + 1] = Marshal.StringToCoTaskMemUTF8(arguments[i]);
        }

        fixed (nint* pointer = words)
        {
            _ = Execute(program, pointer);
        }
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Execute(string path, nint* arguments);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetSignal(int signal, nint handler);
}
