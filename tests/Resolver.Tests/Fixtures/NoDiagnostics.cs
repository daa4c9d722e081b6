using PyTool.Abstractions.Plugins;

namespace PyTool.Resolver.Tests.Fixtures;

/// <summary>Takes no notes.</summary>
internal sealed class NoDiagnostics : IDiagnostics
{
    public void Report(DiagnosticEvent diagnosticEvent)
    {
    }
}
