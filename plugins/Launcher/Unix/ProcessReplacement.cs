using System.Runtime.InteropServices;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary><c>exec</c>: the program takes over this process, its id, its descriptors and its place in the terminal.</summary>
internal static unsafe class ProcessReplacement
{
    /// <summary>Does not return when the program was started.</summary>
    /// <returns>Why it was not.</returns>
    public static PyToolException Run(LaunchRequest request)
    {
        using var arguments = new NativeStrings();
        using var variables = new NativeStrings();
        arguments.Add(request.Program);
        foreach (var argument in request.Arguments)
        {
            arguments.Add(argument);
        }

        ChildEnvironment.Fill(variables, request);
        if (!UnixLauncher.IsCurrent(request.WorkingDirectory) && NativeMethods.ChangeDirectory(arguments.Allocate(request.WorkingDirectory)) != 0)
        {
            return LaunchFailure.Unstartable("Failed to change to directory `" + request.WorkingDirectory + "`", Marshal.GetLastPInvokeError());
        }

        // Signals with a handler get their default action by exec itself; SIGPIPE is the one that the runtime ignores.
        var pipe = NativeMethods.Signal(Constants.SignalPipe, StartState.WasIgnored(Constants.SignalPipe) == true ? Constants.SignalIgnored : 0);
        var limit = FileLimit.Restore();
        var error = ProgramSearch.Run(request.Program, ChildEnvironment.SearchPath(request), (file, script) => Replace(file, script, arguments, variables));
        FileLimit.Set(limit);
        _ = NativeMethods.Signal(Constants.SignalPipe, pipe);
        return LaunchFailure.CannotSpawn(request.Program, error);
    }

    private static int Replace(string file, string? script, NativeStrings arguments, NativeStrings variables)
    {
        if (script is not null)
        {
            arguments.Replace(0, file);
            arguments.Insert(1, script);
        }

        _ = NativeMethods.Execve(arguments.Allocate(file), arguments.Pointer, variables.Pointer);
        return Marshal.GetLastPInvokeError();
    }
}
