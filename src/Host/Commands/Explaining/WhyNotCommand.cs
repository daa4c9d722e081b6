using PyTool.Core.Explanations;
using PyTool.Host.CommandLine;
using PyTool.Host.Commands.Explaining.Json;
using PyTool.Host.Sessions;
using PyTool.Index.Metadata;
using PyTool.Standards.Requirements;

namespace PyTool.Host.Commands.Explaining;

/// <summary><c>pytool why-not</c>: which derivation forbids a version, and which plugin decided.</summary>
internal static class WhyNotCommand
{
    private const string Wanted = "REQUIREMENT";

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = Wanted, Help = "What is missed, for example `idna==3.7`", IsRequired = true }],
        Options = () => ExplainOptions.All,
        Handler = RunAsync,
        Manual = "Solves the project with one more requirement, without writing anything. When that is impossible it\ntells the proof and the plugin whose word it rests on; when it is possible, what would change.",
    };

    private static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var text = invocation.Parsed.Argument(Wanted)!;
        if (!Requirement.TryParse(text, out var requirement, out var error))
        {
            throw new UsageException($"invalid value '{text}' for '<{Wanted}>': {error.Message}");
        }

        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var request = ExplainOptions.Request(session, invocation);
            var result = await ExplanationOperation.WhyNotAsync(session, request, RequirementSources.ToPackageRequirement(requirement), cancellationToken).ConfigureAwait(false);
            var decisions = invocation.Host.Decisions.Of(result.Package);
            invocation.Host.Output.WriteResult(ExplainOptions.IsJson(invocation) ? WhyNotJson.Of(result, decisions) : WhyNotText.Of(result, decisions));
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }
}
