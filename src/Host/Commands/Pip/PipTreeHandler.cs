using System.Globalization;
using PyTool.Core.Pip.Environments;
using PyTool.Core.Pip.Inspecting;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Pip;

/// <summary>Runs <c>pytool pip tree</c>.</summary>
internal static class PipTreeHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            using var environment = await PipEnvironment.FindAsync(session, PipMapping.Environment(parsed, session, isMutable: false), cancellationToken).ConfigureAwait(false);
            var installed = environment.Snapshot.Distributions;
            IReadOnlyDictionary<PackageName, NewerVersion> latest = parsed.Flag(TreeOptions.Outdated)
                ? await new OutdatedSearch(session, environment.Interpreter).FindAsync(installed, cancellationToken).ConfigureAwait(false)
                : new Dictionary<PackageName, NewerVersion>();
            invocation.Host.Output.WriteOutput(PipTree.Write(new PipTreeRequest
            {
                Distributions = installed,
                Markers = environment.Interpreter.Markers,
                Depth = int.Parse(parsed.Value(TreeOptions.Depth) ?? "255", CultureInfo.InvariantCulture),
                Prune = [.. PipMapping.Names(parsed, TreeOptions.Prune)],
                Packages = [.. PipMapping.Names(parsed, PipTreeCommand.Package)],
                NoDedupe = parsed.Flag(TreeOptions.NoDedupe),
                Invert = parsed.Flag(TreeOptions.Invert),
                ShowSpecifiers = parsed.Flag(PipTreeCommand.ShowVersionSpecifiers),
                Latest = latest,
            }));
            PipListHandler.TellProblems(parsed, session, environment);
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }
}
