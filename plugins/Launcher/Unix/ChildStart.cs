using PyTool.Abstractions.Launching;
using static PyTool.Plugins.Launcher.Unix.Constants;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>Starts a child with <c>posix_spawn</c>: no managed code runs between the fork and the exec.</summary>
internal static unsafe class ChildStart
{
    public static ChildProcess Start(LaunchRequest request, ChildStreams streams)
    {
        using var arguments = new NativeStrings();
        using var variables = new NativeStrings();
        arguments.Add(request.Program);
        foreach (var argument in request.Arguments)
        {
            arguments.Add(argument);
        }

        ChildEnvironment.Fill(variables, request);
        var actions = stackalloc byte[StructureRoom];
        var attributes = stackalloc byte[StructureRoom];
        _ = NativeMethods.InitActions(actions);
        _ = NativeMethods.InitAttributes(attributes);
        var limit = FileLimit.Restore();
        try
        {
            var ownGroup = request.Output is not null;
            FillActions(actions, request, streams, arguments);
            FillAttributes(attributes, ownGroup);
            var actionsAddress = (nint)actions;
            var attributesAddress = (nint)attributes;
            var pid = 0;
            var error = ProgramSearch.Run(
                request.Program,
                ChildEnvironment.SearchPath(request),
                (file, script) => Spawn(file, script, arguments, variables, actionsAddress, attributesAddress, out pid));
            return error == 0 ? new ChildProcess(pid, ownGroup) : throw LaunchFailure.CannotSpawn(request.Program, error);
        }
        finally
        {
            FileLimit.Set(limit);
            _ = NativeMethods.DestroyActions(actions);
            _ = NativeMethods.DestroyAttributes(attributes);
        }
    }

    private static int Spawn(string file, string? script, NativeStrings arguments, NativeStrings variables, nint actions, nint attributes, out int pid)
    {
        if (script is not null)
        {
            arguments.Replace(0, file);
            arguments.Insert(1, script);
        }

        int started;
        var error = NativeMethods.PosixSpawn(&started, arguments.Allocate(file), (void*)actions, (void*)attributes, arguments.Pointer, variables.Pointer);
        pid = error == 0 ? started : 0;
        return error;
    }

    private static void FillActions(byte* actions, LaunchRequest request, ChildStreams streams, NativeStrings strings)
    {
        if (!UnixLauncher.IsCurrent(request.WorkingDirectory))
        {
            _ = NativeMethods.AddChangeDirectory(actions, strings.Allocate(request.WorkingDirectory));
        }

        if (streams.InputForChild >= 0)
        {
            _ = NativeMethods.AddDuplicate(actions, streams.InputForChild, 0);
        }
        else if (request.Output is not null)
        {
            _ = NativeMethods.AddOpen(actions, 0, strings.Allocate("/dev/null"), 0, 0);
        }

        if (request.Output is not null)
        {
            _ = NativeMethods.AddDuplicate(actions, streams.OutputForChild, 1);
            _ = NativeMethods.AddDuplicate(actions, streams.ErrorForChild, 2);
        }
    }

    private static void FillAttributes(byte* attributes, bool ownGroup)
    {
        var signals = stackalloc byte[StructureRoom];
        _ = NativeMethods.EmptySignals(signals);
        if (StartState.WasIgnored(SignalPipe) != true)
        {
            _ = NativeMethods.AddSignal(signals, SignalPipe);
        }

        if (!IsMac)
        {
            // glibc lets spawned programs ignore the two signals it keeps for itself (32 and 33) unless they are in this set; sigaddset refuses them.
            *(ulong*)signals |= 3UL << 31;
        }

        _ = NativeMethods.SetDefaultSignals(attributes, signals);
        _ = NativeMethods.SetProcessGroup(attributes, 0);
        _ = NativeMethods.SetFlags(attributes, ownGroup ? (short)(SpawnDefaultSignals | SpawnProcessGroup) : SpawnDefaultSignals);
    }
}
