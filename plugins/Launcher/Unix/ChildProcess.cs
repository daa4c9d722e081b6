using System.Runtime.InteropServices;
using static PyTool.Plugins.Launcher.Unix.Constants;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>A running child. Signals go to it only while its id is certainly still its own.</summary>
internal sealed unsafe class ChildProcess(int pid, bool ownGroup)
{
    private static readonly TimeSpan GraceTime = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _reaped;

    /// <summary>Whether the terminal's signals reach the child without help.</summary>
    public bool SharesGroup => !ownGroup && NativeMethods.GetProcessGroup(pid) == NativeMethods.GetProcessGroup(0);

    public void Send(int signal)
    {
        lock (_gate)
        {
            if (!_reaped)
            {
                _ = NativeMethods.Kill(ownGroup ? -pid : pid, signal);
            }
        }
    }

    /// <summary>Asks the child to end, and ends it after a while if it does not.</summary>
    public void Stop()
    {
        Send(SignalTerminate);
        ThreadPool.UnsafeQueueUserWorkItem(
            static child =>
            {
                if (!child._ended.Task.Wait(GraceTime))
                {
                    child.Send(SignalKill);
                }
            },
            this,
            preferLocal: false);
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code; 128 + n after signal n.</returns>
    public int WaitForExit()
    {
        // Waiting and reaping are two steps: the id stays the child's own until the lock is held.
        var information = stackalloc byte[StructureRoom];
        while (NativeMethods.WaitId(WaitForPid, (uint)pid, information, WaitExited | WaitWithoutReaping) != 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                break;
            }
        }

        var status = 0;
        lock (_gate)
        {
            while (NativeMethods.WaitPid(pid, &status, 0) < 0)
            {
                var error = Marshal.GetLastPInvokeError();
                if (error != Interrupted)
                {
                    _reaped = true;
                    throw LaunchFailure.Unstartable("Failed to wait for the child process", error);
                }
            }

            _reaped = true;
        }

        _ended.SetResult();
        var signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal;
    }
}
