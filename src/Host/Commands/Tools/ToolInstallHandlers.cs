using PyTool.Core.Tools.Installing;
using PyTool.Core.Tools.Upgrading;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Sessions;

namespace PyTool.Host.Commands.Tools;

/// <summary>Runs <c>pytool tool install</c> and <c>pytool tool upgrade</c>.</summary>
internal static class ToolInstallHandlers
{
    public static async Task<int> InstallAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation, includesProject: false);
        await using (session.ConfigureAwait(false))
        {
            var request = new ToolInstallRequest
            {
                Package = parsed.Argument("PACKAGE")!,
                From = parsed.Value(ToolInstallCommand.From),
                Editable = parsed.Flag(ToolInstallCommand.Editable),
                Inputs = ToolMapping.Inputs(parsed),
                Python = parsed.Value(PythonOptions.Python),
                Platform = parsed.Value(PlatformOptions.PythonPlatform),
                Force = parsed.Flag(ToolInstallCommand.Force),
                Refresh = parsed.Flag(RefreshOptions.Refresh),
                RefreshPackages = ToolMapping.Refreshed(parsed),
            };
            await ToolInstallOperation.RunAsync(session, request, invocation.Host.Output.WriteOutputLine, cancellationToken).ConfigureAwait(false);
            return 0;
        }
    }

    public static async Task<int> UpgradeAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation, includesProject: false);
        await using (session.ConfigureAwait(false))
        {
            foreach (var option in new[] { ToolUpgradeCommand.Upgrade, ToolUpgradeCommand.UpgradePackage, ToolUpgradeCommand.UpgradeGroup })
            {
                if (parsed.IsGiven(option))
                {
                    session.Warn($"`{option.Name}` is enabled by default on `pytool tool upgrade`");
                }
            }

            var request = new ToolUpgradeRequest { Names = ToolMapping.Names(parsed, ToolUpgradeCommand.AllTools), Python = parsed.Value(PythonOptions.Python), Platform = parsed.Value(PlatformOptions.PythonPlatform) };
            var output = invocation.Host.Output;
            var failures = await ToolUpgradeOperation.RunAsync(session, request, output.WriteOutputLine, cancellationToken).ConfigureAwait(false);
            foreach (var failure in failures)
            {
                ErrorRenderer.Show(output, failure);
            }

            return failures.Count == 0 ? 0 : 1;
        }
    }
}
