using PyTool.Core.Explanations;
using PyTool.Host.CommandLine;
using PyTool.Host.Commands.Explaining.Json;
using PyTool.Host.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Explaining;

/// <summary><c>pytool why</c>: which requirements and decisions chose the version of a package.</summary>
internal static class WhyCommand
{
    private const string Package = "PACKAGE";

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = Package, Help = "Package to explain", IsRequired = true }],
        Options = () => ExplainOptions.All,
        Handler = RunAsync,
        Manual = "Solves the project as `pytool lock` would, without writing anything, and tells every way from the\nproject to the package, why this version was chosen of those that fit, and what keeps the newest\nrelease out.",
    };

    private static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var text = invocation.Parsed.Argument(Package)!;
        if (!PackageName.TryParse(text, out var name))
        {
            throw new UsageException($"invalid value '{text}' for '<{Package}>': {ValueCheck.Name(text)}");
        }

        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var request = ExplainOptions.Request(session, invocation);
            var result = await ExplanationOperation.WhyAsync(session, request, name, cancellationToken).ConfigureAwait(false);
            var decisions = invocation.Host.Decisions.Of(name);
            invocation.Host.Output.WriteResult(ExplainOptions.IsJson(invocation) ? WhyJson.Of(result, decisions) : WhyText.Of(result, decisions));
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }
}
