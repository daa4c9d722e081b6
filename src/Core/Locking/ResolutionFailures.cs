using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts;

namespace PyTool.Core.Locking;

/// <summary>A resolution without solution as a failure of the command.</summary>
internal static class ResolutionFailures
{
    public static async Task<PyToolException> OfAsync(ResolveOutcome.Unsatisfiable outcome, ConflictContext context, CancellationToken cancellationToken)
    {
        var text = await ConflictRenderer.RenderAsync(outcome, context, cancellationToken).ConfigureAwait(false);
        return new PyToolException("PT3011", text.Header, new PyToolException("PT3012", text.Explanation))
        {
            ExitCode = 1, Hint = text.Hints.Count == 0 ? null : string.Join('\n', text.Hints),
        };
    }
}
