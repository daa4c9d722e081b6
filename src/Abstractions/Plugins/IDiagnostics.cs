namespace PyTool.Abstractions.Plugins;

/// <summary>The one sink for everything a plugin has to tell besides its results. Safe to call from any thread; never throws.</summary>
public interface IDiagnostics
{
    /// <summary>Takes note of an event. Secrets must not be in it; control characters are escaped by the host.</summary>
    void Report(DiagnosticEvent diagnosticEvent);
}
