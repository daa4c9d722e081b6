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
        EditMapping.RefuseScripts(parsed);
        var names = parsed.Arguments("PACKAGES").Select(EditMapping.Name).ToList();
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var request = new RemoveRequest
            {
                Directory = SessionComposition.ProjectDirectory(invocation),
                Package = parsed.Value(ProjectScopeOptions.Package) is { } package ? PackageName.Parse(package) : null,
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
