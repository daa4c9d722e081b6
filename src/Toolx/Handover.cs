using System.Diagnostics;
using System.Runtime.InteropServices;
using PyTool.Plugins.Launcher.Unix;

namespace PyTool.Toolx;

/// <summary>Becomes another program; where that is impossible, starts it and waits.</summary>
internal static partial class Handover
{
    private const int Failure = 2;
    private const int BrokenPipe = 13;
    private const nint Ignored = 1;

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

        // The runtime ignores this signal; what is ignored stays so in the next program, and only what the caller ignored should.
        _ = SetSignal(BrokenPipe, StartState.WasIgnored(BrokenPipe) == true ? Ignored : 0);
        Replace(program, arguments);
        return Fail($"`{program}` cannot be started: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    /// <summary>Says why nothing was run.</summary>
    /// <returns>The exit code.</returns>
    public static int Fail(string message)
    {
        try
        {
            Console.Error.WriteLine("error: " + message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is full or closed: nobody is left to be told.
        }

        return Failure;
    }

    private static unsafe void Replace(string program, IReadOnlyList<string> arguments)
    {
        byte[][] words = [.. arguments.Prepend(program).Select(WordBytes.Terminated)];
        var pointers = new nint[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            pointers[i] = (nint)GCHandle.Alloc(words[i], GCHandleType.Pinned).AddrOfPinnedObject();
        }

        fixed (nint* pointer = pointers)
        {
            _ = Execute(program, pointer);
        }
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Execute(string path, nint* arguments);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetSignal(int signal, nint handler);
}
