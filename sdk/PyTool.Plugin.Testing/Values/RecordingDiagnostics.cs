using System.Collections.Concurrent;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Values;

/// <summary>Keeps everything that a plugin tells.</summary>
public sealed class RecordingDiagnostics : IDiagnostics
{
    private readonly ConcurrentQueue<DiagnosticEvent> _events = new();

    /// <summary>What was told, in order.</summary>
    public IReadOnlyList<DiagnosticEvent> Events => [.. _events];

    /// <summary>All words of all events.</summary>
    public string Text => string.Join('\n', _events.Select(Words));

    /// <inheritdoc/>
    public void Report(DiagnosticEvent diagnosticEvent) => _events.Enqueue(diagnosticEvent);

    private static string Words(DiagnosticEvent told) => told switch
    {
        DiagnosticEvent.Trace trace => trace.Message,
        DiagnosticEvent.Warning warning => warning.Message,
        DiagnosticEvent.Status status => status.Message,
        DiagnosticEvent.Decision decision => $"{decision.Subject} {decision.Reason} {decision.Author}",
        DiagnosticEvent.Progress progress => $"{progress.Key} {progress.Label}",
        _ => told.GetType().Name,
    };
}
