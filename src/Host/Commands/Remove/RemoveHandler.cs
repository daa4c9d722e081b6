using PyTool.Core.Editing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Add;
using PyTool.Host.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Remove;

/// <summary>Runs <c>pytool remove</c>.</summary>
internal static class RemoveHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var names = parsed.Arguments("PACKAGES").Select(EditMapping.Name).ToList();
        var script = ScriptArgument.Require(invocation);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            if (script is not null)
            {
                EditMapping.WarnForScript(parsed, session);
            }

            var request = new RemoveRequest
            {
                Place = EditMapping.Place(invocation, script),
                Names = names,
                Section = EditMapping.Section(parsed, RemoveCommand.Dev, RemoveCommand.Optional, RemoveCommand.Group),
                FollowUp = EditMapping.FollowUp(parsed),
            };
            await RemoveOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }
}
