using System.Runtime.InteropServices;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Output;

namespace PyTool.Host.Plugins.Calls;

/// <summary>The calls into foreign code that are under way: noted for the next command, interrupted on request, given up when they do not stop, named when they end the process.</summary>
internal sealed partial class PluginCalls : IDisposable
{
    private const int InterruptExitCode = 130;
    private const int DefectExitCode = 2;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly List<PluginCall> _active = [];
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly string _directory;
    private readonly ConsoleOutput _output;
    private readonly CancellationTokenSource _interruption;
    private CallMarker? _marker;
    private bool _isWatching;
    private bool _isInterrupted;
    private bool _isAbandoned;
    private Listening _listening;

    /// <param name="stateDirectory">pytool's state directory.</param>
    /// <param name="output">What the user sees.</param>
    /// <param name="interruption">Cancelled when the user interrupts the command while foreign code runs.</param>
    public PluginCalls(string stateDirectory, ConsoleOutput output, CancellationTokenSource interruption)
    {
        _directory = DirectoryIn(stateDirectory);
        _output = output;
        _interruption = interruption;
    }

    /// <summary>Warns of plugins that earlier commands died in.</summary>
    public static void ReportLeftOver(string stateDirectory, ConsoleOutput output)
    {
        foreach (var fields in CallMarker.TakeLeftOver(DirectoryIn(stateDirectory)))
        {
            output.WriteWarning(OutputText.Escape($"An earlier pytool ended unexpectedly in the plugin `{fields[0]}` {fields[1]}, in `{fields[2]}` ({fields[3]})")
                + "; if this happens again, choose `builtin` for its job or install another version");
        }
    }

    /// <summary>Begins a call. Calls of pytool's own links are not noted.</summary>
    public PluginCall? Enter(PluginDescriptor plugin, string name)
    {
        if (plugin.IsBuiltIn)
        {
            return null;
        }

        var call = new PluginCall(plugin, name, this);
        lock (_gate)
        {
            if (!_isWatching)
            {
                _isWatching = true;
                AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
                _marker = CallMarker.TryCreate(_directory);
            }

            _active.Add(call);
            _marker?.Write(call);
            Listen();
        }

        return call;
    }

    public void Leave(PluginCall call)
    {
        lock (_gate)
        {
            _active.Remove(call);
            _marker?.Write(_active.Count > 0 ? _active[^1] : null);
            Listen();
        }
    }

    /// <summary>Waits for a call to end; after cancellation no longer than five seconds.</summary>
    /// <exception cref="PyToolException">PT2028: it did not stop.</exception>
    public async Task WaitAsync(Task task, PluginCall? call, CancellationToken cancellationToken)
    {
        if (task.IsCompleted || !cancellationToken.CanBeCanceled)
        {
            return;
        }

        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registration = cancellationToken.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), cancelled);
        await using (registration.ConfigureAwait(false))
        {
            if (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false) == task)
            {
                return;
            }
        }

        if (await Task.WhenAny(task, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false) != task)
        {
            throw Abandon(call!);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isWatching)
            {
                AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
            }

            _active.Clear();
            _marker?.Dispose();
            _marker = null;
            Listen();
        }
    }

    private static string DirectoryIn(string stateDirectory) => Path.Combine(stateDirectory, "plugin-calls");

    // The one that was entered last keeps the others waiting.
    private PyToolException Abandon(PluginCall call)
    {
        lock (_gate)
        {
            _isAbandoned = true;
            var guilty = _active.Count > 0 ? _active[^1] : call;
            return new PyToolException("PT2028", $"The plugin `{guilty.Plugin.Id}` {guilty.Plugin.Version} did not stop within {Grace.TotalSeconds:0} seconds after the command was interrupted, in `{guilty.Name}` ({guilty.Plugin.Directory})")
            {
                ExitCode = InterruptExitCode, Hint = PluginFault.Remedy(guilty.Plugin),
            };
        }
    }

    private void OnProcessExit(object? sender, EventArgs arguments)
    {
        PluginCall? call;
        lock (_gate)
        {
            call = _active.Count > 0 && !_isInterrupted ? _active[^1] : null;
            _marker?.Dispose();
            _marker = null;
        }

        if (call is null)
        {
            return;
        }

        // Whatever the plugin wanted to say with its exit code: the command was not done.
        ErrorRenderer.Show(_output, new PyToolException("PT2032", $"The plugin `{call.Plugin.Id}` {call.Plugin.Version} ended the process in `{call.Name}` ({call.Plugin.Directory})") { Hint = PluginFault.Remedy(call.Plugin) });
        Environment.ExitCode = DefectExitCode;
    }
}
