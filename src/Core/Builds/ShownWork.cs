using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Builds;

/// <summary>Work of unknown length that a terminal shows while it goes on.</summary>
internal sealed class ShownWork : IDisposable
{
    private readonly IDiagnostics _diagnostics;
    private readonly string _key;
    private readonly string _label;

    public ShownWork(IDiagnostics diagnostics, string key, string label)
    {
        (_diagnostics, _key, _label) = (diagnostics, key, label);
        Report(isFinished: false);
    }

    /// <inheritdoc/>
    public void Dispose() => Report(isFinished: true);

    private void Report(bool isFinished) => _diagnostics.Report(new DiagnosticEvent.Progress { Key = _key, Label = _label, IsFinished = isFinished });
}
