using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python list</c>: list Pythons that are installed or can be.</summary>
internal static partial class PythonListCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "REQUEST", Help = "Which Pythons to list" }],
        Options = () =>
        [
            AllVersions, AllPlatforms, AllArches, OnlyInstalled, OnlyDownloads, ShowUrls, ReportOptions.OutputFormat,
            PythonDownloadOptions.PythonDownloadsJsonUrl,
        ],
        Conflicts = () =>
        [
            new ConflictRule(OnlyInstalled, OnlyDownloads),
        ],
        Handler = PythonListHandler.RunAsync,
    };
}
