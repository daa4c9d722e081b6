using PyTool.Abstractions.Plugins;
using PyTool.Host.Output.Progress;

namespace PyTool.Host.Output;

/// <summary>Shows what operations and plugins report.</summary>
internal sealed class ConsoleDiagnostics(ConsoleOutput output, DecisionLog? decisions = null) : IDiagnostics
{
    private LiveProgress? progress;

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
            case DiagnosticEvent.Progress step:
                Show(step);
                break;
            case DiagnosticEvent.Decision decision:
                decisions?.Add(decision);
                output.WriteTrace(OutputText.Escape($"{decision.Author}: {decision.Subject}: {decision.Reason}"));
                break;
        }
    }

    // Made by the first thing that takes its time: most commands do nothing of that kind.
    private void Show(DiagnosticEvent.Progress step)
    {
        var shown = progress ?? Interlocked.CompareExchange(ref progress, new LiveProgress(output, TimeProvider.System, TerminalWidth.Read()), null) ?? progress;
        shown.Report(step);
    }
}
