using PyTool.Core.Tools.Listing;
using PyTool.Core.Tools.Running;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Host.Commands.Tools;

/// <summary>Runs <c>pytool tool run</c> and <c>pytoolx</c>.</summary>
internal static class ToolRunHandler
{
    private const int UsageExitCode = 2;

    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation, includesProject: false);
        await using (session.ConfigureAwait(false))
        {
            var name = parsed.Path[^1].Name == "uvx" ? "pytoolx" : "pytool tool run";
            if (parsed.Tail.Count == 0)
            {
                await HelpAsync(invocation, name, session, cancellationToken).ConfigureAwait(false);
                return UsageExitCode;
            }

            Warn(session, name);
            var request = new ToolRunRequest
            {
                Command = parsed.Tail,
                From = parsed.Value(ToolRunCommand.From),
                Inputs = ToolMapping.Inputs(parsed),
                Python = parsed.Value(PythonOptions.Python),
                Platform = parsed.Value(PlatformOptions.PythonPlatform),
                Isolated = parsed.Flag(ToolRunCommand.Isolated),
                EnvironmentFiles = parsed.Flag(EnvFileOptions.NoEnvFile) ? [] : parsed.Values(EnvFileOptions.EnvFile),
                ShowsResolution = invocation.Host.Output.Verbose > 0 || parsed.Flag(RunOptions.ShowResolution) || session.Settings.IsSet(EnvironmentKeys.ShowResolution),
                Refresh = parsed.Flag(RefreshOptions.Refresh),
                RefreshPackages = ToolMapping.Refreshed(parsed),
                Invocation = name,
            };
            return await ToolRunOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Warn(Core.Sessions.CommandSession session, string name)
    {
        if (session.Settings.IsSet(SettingKeys.Upgrade) || session.Settings.Get(SettingKeys.UpgradePackage, []).Count > 0)
        {
            session.Warn($"Tools cannot be upgraded via `{name}`; use `pytool tool upgrade --all` to upgrade all installed tools, or `{name} package@latest` to run the latest version of a tool.");
        }

        if (session.Settings.IsSet(SettingKeys.Reinstall) || session.Settings.Get(SettingKeys.ReinstallPackage, []).Count > 0)
        {
            session.Warn($"Tools cannot be reinstalled via `{name}`; use `pytool tool upgrade --all --reinstall` to reinstall all installed tools, `{name} package@latest` to run the latest version of a tool,"
                + " or `pytool cache prune` to clear any cached tool environments.");
        }
    }

    private static async Task HelpAsync(CommandInvocation invocation, string name, Core.Sessions.CommandSession session, CancellationToken cancellationToken)
    {
        var output = invocation.Host.Output;
        output.WriteOutputLine($"Provide a command to run with `{name} <command>`.\n");
        var tools = await ToolListing.BriefAsync(session, cancellationToken).ConfigureAwait(false);
        if (tools.Count > 0)
        {
            output.WriteOutputLine("The following tools are installed:\n");
            foreach (var tool in tools)
            {
                output.WriteOutputLine("- " + tool);
            }

            output.WriteOutputLine("");
        }

        output.WriteOutputLine($"See `{name} --help` for more information.");
    }
}
