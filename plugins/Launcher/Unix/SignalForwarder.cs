using System.Runtime.InteropServices;
using static PyTool.Plugins.Launcher.Unix.Constants;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>Hands on the signals that this process gets while it waits for the child. SIGINT: see <see cref="ForwardInterrupt"/>.</summary>
internal sealed unsafe class SignalForwarder : IDisposable
{
    // The time a terminal's own SIGINT takes to reach the child at the latest.
    private static readonly TimeSpan InterruptDelay = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly List<int> _early = [];
    private readonly List<PosixSignalRegistration> _registrations = [];
    private ChildProcess? _child;

    public SignalForwarder()
    {
        foreach (var signal in Signals())
        {
            // A signal that is ignored (nohup) stays ignored, here and in the child.
            if (!IsIgnored(signal))
            {
                _registrations.Add(PosixSignalRegistration.Create((PosixSignal)signal, context => Take(signal, context)));
            }
        }
    }

    /// <summary>Names the child; signals that came before go to it now.</summary>
    public void Attach(ChildProcess child)
    {
        lock (_gate)
        {
            _child = child;
            foreach (var signal in _early)
            {
                child.Send(signal);
            }

            _early.Clear();
        }
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private static int[] Signals() => IsMac
        ? [SignalTerminate, SignalHangup, SignalInterrupt, SignalQuit, 30, 31, SignalAlarm, SignalWindow, 29]
        : [SignalTerminate, SignalHangup, SignalInterrupt, SignalQuit, 10, 12, SignalAlarm, SignalWindow];

    /// <summary>Whether a signal is ignored at the moment.</summary>
    public static bool IsIgnored(int signal)
    {
        // The handler is the first field of `struct sigaction` on Linux and macOS.
        var action = stackalloc byte[StructureRoom];
        return NativeMethods.SignalAction(signal, null, action) == 0 && *(nint*)action == SignalIgnored;
    }

    private void Take(int signal, PosixSignalContext context)
    {
        context.Cancel = true;
        ChildProcess? child;
        lock (_gate)
        {
            child = _child;
            if (child is null)
            {
                _early.Add(signal);
                return;
            }
        }

        if (signal == SignalInterrupt)
        {
            ForwardInterrupt(child);
        }
        else
        {
            child.Send(signal);
        }
    }

    // Ctrl-C goes to every process of the terminal's foreground group: a copy from here would be a second press.
    private static void ForwardInterrupt(ChildProcess child)
    {
        if (NativeMethods.IsTerminal(0) != 1)
        {
            child.Send(SignalInterrupt);
        }
        else if (!child.SharesGroup)
        {
            Thread.Sleep(InterruptDelay);
            child.Send(SignalInterrupt);
        }
    }
}
