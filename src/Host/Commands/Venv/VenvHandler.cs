using PyTool.Abstractions.Environments;
using PyTool.Core.VirtualEnvironments;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;

namespace PyTool.Host.Commands.Venv;

/// <summary>Runs <c>pytool venv</c>.</summary>
internal static class VenvHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var request = new VenvRequest
            {
                Directory = SessionComposition.ProjectDirectory(invocation),
                Path = parsed.Argument("PATH"),
                Python = parsed.Value(PythonOptions.Python),
                NoProject = parsed.Flag(VenvCommand.NoProject),
                Existing = Existing(invocation),
                Prompt = parsed.Value(VenvCommand.Prompt),
                Seed = IsSet(invocation, VenvCommand.Seed),
                SystemSitePackages = parsed.Flag(VenvCommand.SystemSitePackages),
                Relocatable = !parsed.Flag(VenvCommand.NoRelocatable) && IsSet(invocation, VenvCommand.Relocatable),
            };
            var result = await new VenvOperation(session).RunAsync(request, cancellationToken).ConfigureAwait(false);
            if (result.Activation is { } activation)
            {
                invocation.Host.Output.WriteStatus("Activate with: " + activation);
            }

            return 0;
        }
    }

    private static ExistingEnvironment Existing(CommandInvocation invocation)
    {
        var parsed = invocation.Parsed;
        return parsed.Flag(VenvCommand.AllowExisting) ? ExistingEnvironment.WriteOver
            : parsed.Flag(VenvCommand.Force) ? ExistingEnvironment.ReplaceAnything
            : !parsed.Flag(VenvCommand.NoClear) && IsSet(invocation, VenvCommand.Clear) ? ExistingEnvironment.ReplaceEnvironment
            : ExistingEnvironment.Fail;
    }

    private static bool IsSet(CommandInvocation invocation, OptionSpec option) => invocation.Parsed.Flag(option)
        || (option.SettingVariable is { } variable && invocation.Host.Variables.TryGetValue(variable, out var text) && BooleanText.TryParse(text, out var value) && value);
}
