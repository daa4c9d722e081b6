using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.Distributions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Building;

/// <summary>Runs <c>pytool build</c>.</summary>
internal static class BuildHandler
{
    private const int FailedExitCode = 2;

    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var output = invocation.Host.Output;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var report = await DistributionOperation.RunAsync(session, Request(invocation, session), cancellationToken).ConfigureAwait(false);
            foreach (var message in report.Messages)
            {
                Show(output, message);
            }

            await session.FlushAsync().ConfigureAwait(false);
            return report.IsSuccess ? 0 : FailedExitCode;
        }
    }

    private static void Show(ConsoleOutput output, DistributionMessage message)
    {
        if (message.Failure is { } failure)
        {
            ErrorRenderer.Show(output, failure);
        }
        else if (message.IsResult)
        {
            output.WriteOutputLine(message.Text);
        }
        else
        {
            output.WriteStatus(message.Text);
        }
    }

    private static DistributionRequest Request(CommandInvocation invocation, Core.Sessions.CommandSession session)
    {
        var parsed = invocation.Parsed;
        var place = parsed.Value(BuildCommand.OutDir);
        return new DistributionRequest
        {
            Directory = SessionComposition.ProjectDirectory(invocation),
            Source = parsed.Arguments("SRC") is [var source, ..] ? source : null,
            Package = parsed.Value(ProjectScopeOptions.Package) is { } package ? PackageName.Parse(package) : null,
            AllPackages = parsed.Flag(ProjectScopeOptions.AllPackages),
            OutputDirectory = place is null ? null : Path.GetFullPath(place, session.WorkingDirectory),
            Sdist = parsed.Flag(BuildCommand.Sdist),
            Wheel = parsed.Flag(BuildCommand.Wheel),
            List = parsed.Flag(BuildCommand.ListFiles),
            ShowsLogs = !parsed.Flag(BuildCommand.NoBuildLogs) && invocation.Host.Output.Quiet == 0,
            ForcePep517 = parsed.Flag(BuildCommand.ForcePep517),
            Clear = parsed.Flag(BuildCommand.Clear),
            CreateGitignore = !parsed.Flag(BuildCommand.NoCreateGitignore),
            Constraints = BuildConstraintFiles.Read(parsed.Values(RequirementFileOptions.BuildConstraints), session.WorkingDirectory),
            Python = parsed.Value(PythonOptions.Python),
        };
    }
}
