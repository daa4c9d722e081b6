using PyTool.Core.Pip.Environments;
using PyTool.Core.Pip.Inspecting;
using PyTool.Core.Pip.Installing;
using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Host.Commands.Pip;

/// <summary>Runs <c>pytool pip check</c>.</summary>
internal static class PipCheckHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var (parsed, output) = (invocation.Parsed, invocation.Host.Output);
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            using var environment = await PipEnvironment.FindAsync(session, PipMapping.Environment(parsed, session, isMutable: false), cancellationToken).ConfigureAwait(false);
            var start = session.Clock.GetTimestamp();
            var installed = environment.Snapshot.Distributions;
            var target = PipTargets.Of(
                environment.Interpreter, parsed.Value(PlatformOptions.PythonVersion) ?? session.Settings.Find(PipKeys.PythonVersion)?.Value,
                parsed.Value(PlatformOptions.PythonPlatform) ?? session.Settings.Find(PipKeys.PythonPlatform)?.Value);
            var problems = InstalledProblems.Find(installed, target.Version, target.Markers, target.Tags);
            output.WriteStatus(ElapsedText.Count("Checked", installed.Count, session.Clock.GetElapsedTime(start)));
            if (problems.Count == 0)
            {
                output.WriteStatus("All installed packages are compatible");
                return 0;
            }

            output.WriteStatus(problems.Count == 1 ? "Found 1 incompatibility" : FormattableString.Invariant($"Found {problems.Count} incompatibilities"));
            foreach (var problem in problems)
            {
                output.WriteStatus(problem.Text);
            }

            return 1;
        }
    }
}
