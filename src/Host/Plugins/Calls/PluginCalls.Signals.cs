using System.Runtime.InteropServices;
using PyTool.Host.Output;

namespace PyTool.Host.Plugins.Calls;

/// <summary>What signals mean while foreign code works; otherwise they do what they always do.</summary>
internal sealed partial class PluginCalls
{
    // Somewhat longer than the wait of asynchronous calls, which know better whom to name.
    private static readonly TimeSpan LastResort = Grace + TimeSpan.FromSeconds(1);

    private enum Listening
    {
        No,

        /// <summary>The command is interrupted, and foreign code is given up when it does not stop.</summary>
        Interrupting,

        /// <summary>A launcher passes signals on to the child itself, or ends with it: nobody is to blame for that.</summary>
        Noting,
    }

    private void Listen()
    {
        var wanted = _active.Count == 0 ? Listening.No
            : _active.Exists(c => c.Plugin.Job == PluginJob.Launcher) ? Listening.Noting
            : _isInterrupted ? _listening : Listening.Interrupting;
        if (wanted == _listening)
        {
            return;
        }

        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _signals.Clear();
        _listening = wanted;
        if (wanted == Listening.Interrupting)
        {
            _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
            _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
        }
        else if (wanted == Listening.Noting)
        {
            // Whoever listens to a signal that was ignored from the start takes that from the child.
            foreach (var (signal, number) in new[] { (PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1) })
            {
                if (!IgnoredSignals.Contains(number))
                {
                    _signals.Add(PosixSignalRegistration.Create(signal, OnNoted));
                }
            }
        }
    }

    private void OnNoted(PosixSignalContext context)
    {
        lock (_gate)
        {
            _isInterrupted = true;
            _marker?.Write(null);
        }
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (_isInterrupted)
        {
            // Asked twice: die at once, and blame nobody for it.
            Dispose();
            return;
        }

        _isInterrupted = true;
        context.Cancel = true;
        _interruption.Cancel();
        _ = GiveUpAsync();
    }

    // For calls that nobody waits for on another thread, such as the making of a link.
    private async Task GiveUpAsync()
    {
        await Task.Delay(LastResort).ConfigureAwait(false);
        PluginCall? call;
        lock (_gate)
        {
            call = _isAbandoned || _active.Count == 0 ? null : _active[^1];
        }

        if (call is not null)
        {
            ErrorRenderer.Show(_output, Abandon(call));
            Environment.Exit(InterruptExitCode);
        }
    }
}
