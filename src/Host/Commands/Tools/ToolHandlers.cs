using PyTool.Core.Interpreters;
using PyTool.Core.Tools;
using PyTool.Core.Tools.Listing;
using PyTool.Core.Tools.Removal;
using PyTool.Core.Tools.Shells;
using PyTool.Host.CommandLine;
using PyTool.Host.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Tools;

/// <summary>Runs <c>pytool tool dir</c>, <c>list</c>, <c>uninstall</c> and <c>update-shell</c>.</summary>
internal static class ToolHandlers
{
    public static Task<int> DirAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        var places = ToolPlaces.Of(host.Variables, host.WorkingDirectory);
        host.Output.WriteOutputLine(invocation.Parsed.Flag(ToolDirCommand.Bin) ? places.Commands : places.Tools);
        return Task.FromResult(0);
    }

    public static async Task<int> ListAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation, includesProject: false);
        await using (session.ConfigureAwait(false))
        {
            var request = new ToolListRequest
            {
                ShowPaths = parsed.Flag(ToolListCommand.ShowPaths),
                ShowVersionSpecifiers = parsed.Flag(ToolListCommand.ShowVersionSpecifiers),
                ShowWith = parsed.Flag(ToolListCommand.ShowWith),
                ShowExtras = parsed.Flag(ToolListCommand.ShowExtras),
                ShowPython = parsed.Flag(ToolListCommand.ShowPython),
                Outdated = parsed.Flag(ToolListCommand.Outdated),
            };
            foreach (var line in await ToolListing.RunAsync(session, request, cancellationToken).ConfigureAwait(false))
            {
                invocation.Host.Output.WriteOutputLine(line);
            }

            return 0;
        }
    }

    public static async Task<int> UninstallAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var session = SessionComposition.Create(invocation, includesProject: false);
        await using (session.ConfigureAwait(false))
        {
            var names = ToolMapping.Names(invocation.Parsed, ToolUninstallCommand.AllTools).Select(Parse).Distinct().ToArray();
            await ToolRemoval.RunAsync(session, names, cancellationToken).ConfigureAwait(false);
            return 0;
        }
    }

    private static PackageName Parse(string text) => PackageName.TryParse(text, out var name) ? name : throw new UsageException(
        $"invalid value '{text}' for '<NAME>...': Not a valid package or extra name: \"{text}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.");

    public static async Task<int> UpdateShellAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var session = SessionComposition.Create(invocation, includesProject: false);
        await using (session.ConfigureAwait(false))
        {
            ShellSetup.Run(session);
            return 0;
        }
    }
}
