using PyTool.Abstractions.Plugins;
using PyTool.Core.FastPath;

namespace PyTool.Host.FastPath;

/// <summary>Hands on what is reported, and takes note of it: a warning must be given again by the long way.</summary>
internal sealed class FastPathDiagnostics(IDiagnostics next, FastPathLog log) : IDiagnostics
{
    public void Report(DiagnosticEvent diagnosticEvent)
    {
        switch (diagnosticEvent)
        {
            case DiagnosticEvent.Warning:
                log.Forbid("there was a warning");
                break;
            case DiagnosticEvent.Status status:
                log.NoteLine(status.Message);
                break;
        }

        next.Report(diagnosticEvent);
    }
}
