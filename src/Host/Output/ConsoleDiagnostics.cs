using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Output;

/// <summary>Shows what operations and plugins report.</summary>
internal sealed class ConsoleDiagnostics(ConsoleOutput output, DecisionLog? decisions = null) : IDiagnostics
{
    public void Report(DiagnosticEvent diagnosticEvent)
    {
        switch (diagnosticEvent)
        {
            case DiagnosticEvent.Trace trace:
                output.WriteTrace(OutputText.Escape(trace.Message));
                break;
            case DiagnosticEvent.Warning warning:
                output.WriteWarning(warning.Message);
                break;
            case DiagnosticEvent.Status status:
                output.WriteStatus(status.Message);
                break;
            case DiagnosticEvent.Decision decision:
                decisions?.Add(decision);
                output.WriteTrace(OutputText.Escape($"{decision.Author}: {decision.Subject}: {decision.Reason}"));
                break;
        }
    }
}
