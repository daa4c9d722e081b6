using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Execution;

/// <summary>Says once that files are copied although links were wanted.</summary>
internal sealed class LinkWarning(IDiagnostics diagnostics)
{
    private int isSaid;

    public void Consider(LinkReport report)
    {
        if (report.FallbackReason is null || Interlocked.Exchange(ref isSaid, 1) != 0)
        {
            return;
        }

        diagnostics.Report(new DiagnosticEvent.Trace { Message = $"Links are not possible: {report.FallbackReason}" });
        var verb = report.FallbackReason.StartsWith("symlink", StringComparison.Ordinal) ? "symlink" : "hardlink";
        diagnostics.Report(new DiagnosticEvent.Warning
        {
            Message = $"""
                Failed to {verb} files; falling back to full copy. This may lead to degraded performance.
                         If the cache and target directories are on different filesystems, {verb}ing may not be supported.
                         If this is intentional, set `export UV_LINK_MODE=copy` or use `--link-mode=copy` to suppress this warning.
                """,
        });
    }
}
