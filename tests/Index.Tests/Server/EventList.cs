using System.Collections.Concurrent;
using PyTool.Abstractions.Plugins;

namespace PyTool.Index.Tests.Server;

internal sealed class EventList : IDiagnostics
{
    private readonly ConcurrentQueue<DiagnosticEvent> _events = new();

    public IEnumerable<string> Warnings => _events.OfType<DiagnosticEvent.Warning>().Select(warning => warning.Message);

    public IEnumerable<string> Lines => _events.OfType<DiagnosticEvent.Trace>().Select(trace => trace.Message).Concat(Warnings);

    public void Report(DiagnosticEvent diagnosticEvent) => _events.Enqueue(diagnosticEvent);
}
