using PyTool.Abstractions.Plugins;

namespace PyTool.Environments.Tests;

/// <summary>Keeps what a plugin reports.</summary>
internal sealed class Recorder : IDiagnostics
{
    private readonly List<DiagnosticEvent> _events = [];

    public int CountOf(string start)
    {
        lock (_events)
        {
            return _events.OfType<DiagnosticEvent.Trace>().Count(trace => trace.Message.StartsWith(start, StringComparison.Ordinal));
        }
    }

    public void Report(DiagnosticEvent diagnosticEvent)
    {
        lock (_events)
        {
            _events.Add(diagnosticEvent);
        }
    }
}
