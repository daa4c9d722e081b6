using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Launcher.Unix;

namespace PyTool.Host.Plugins;

/// <summary>Replaces the native process by the CoreCLR host beside it (never one found by <c>PATH</c>).</summary>
internal static partial class HostHandover
{
    private const string HostName = "pytool-host";
    private const int LastStandardDescriptor = 2;
    private const int SetDescriptorFlags = 2;

    /// <exception cref="PyToolException">PT2022: the other host is missing or cannot be started.</exception>
    public static void Start(IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? HostName + ".exe" : HostName);
        if (!File.Exists(path))
        {
            throw new PyToolException("PT2022", $"The host that loads plugins is missing: {path}") { Hint = "Install pytool again with `dotnet tool install -g pytool`" };
        }

        if (OperatingSystem.IsWindows())
        {
            Environment.Exit(StartChild(path, arguments));
        }

        Replace(path, arguments);
        throw new PyToolException("PT2022", $"The host that loads plugins cannot be started: {path}", new Win32Exception(Marshal.GetLastPInvokeError()));
    }

    private static int StartChild(string path, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static unsafe void Replace(string path, IReadOnlyList<string> arguments)
    {
        var words = arguments.Prepend(path).Select(WordBytes.Terminated).ToArray();
        var pointers = new nint[words.Length + 1];
        if (Environment.ProcessPath is { } self)
        {
            SetVariable(ToolPath.Variable, self, 1);
        }

        for (var i = 0; i < words.Length; i++)
        {
            pointers[i] = (nint)GCHandle.Alloc(words[i], GCHandleType.Pinned).AddrOfPinnedObject();
        }

        // Descriptors that were closed are open for this process only; the next runtime needs them as much.
        for (var descriptor = 0; descriptor <= LastStandardDescriptor; descriptor++)
        {
            _ = Control(descriptor, SetDescriptorFlags, 0);
        }

        fixed (nint* pointer = pointers)
        {
            _ = Execute(path, pointer);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, nint argument);

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Execute(string path, nint* arguments);

    [LibraryImport("libc", EntryPoint = "setenv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
