using PyTool.Core.Explanations;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Workspaces;
using PyTool.Host.Plugins;

namespace PyTool.Host.Commands.Explaining;

/// <summary>What <c>why</c> and <c>why-not</c> have in common.</summary>
internal static class ExplainOptions
{
    public static OptionSpec Format { get; } = new() { Name = "--format", ValueName = "FORMAT", Help = "Form of the output", PossibleValues = ["text", "json"], Default = "text" };

    /// <summary>As help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Format, .. ResolverOptions.All, .. BuildOptions.All, PythonOptions.Python];

    public static bool IsJson(CommandInvocation invocation) => invocation.Parsed.Value(Format) == "json";

    public static ExplanationRequest Request(CommandSession session, CommandInvocation invocation) => new()
    {
        Workspace = WorkspaceHandlers.Find(session, invocation),
        Resolvers = [.. invocation.Host.Chains.Of(PluginJob.Resolver).Plugins.Select(static p => p.Id)],
        Python = invocation.Parsed.Value(PythonOptions.Python),
    };
}
