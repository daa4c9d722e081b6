using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Pip.Uninstalling;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;

namespace PyTool.Host.Commands.Pip;

/// <summary>Runs <c>pytool pip uninstall</c>.</summary>
internal static class PipUninstallHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var sources = new RequirementSourceList { Packages = parsed.Arguments("PACKAGE"), Files = parsed.Values(RequirementFileOptions.Requirements) };
            var where = PipMapping.Environment(parsed, session, isMutable: true, "uninstall from");
            await PipUninstallOperation.RunAsync(session, sources, where, parsed.Flag(ReportOptions.DryRun), cancellationToken).ConfigureAwait(false);
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }
}
