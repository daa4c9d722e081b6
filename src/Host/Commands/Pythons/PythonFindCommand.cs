using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python find</c>: print the path of the Python that would be used.</summary>
internal static class PythonFindCommand
{
    public static OptionSpec ShowVersion { get; } = new() { Name = "--show-version", Help = "Print the version that would be used" };

    public static OptionSpec ResolveLinks { get; } = new() { Name = "--resolve-links", Help = "Follow symbolic links" };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "REQUEST", Help = "Which Python to look for" }],
        Options = () =>
        [
            ProjectScopeOptions.NoProject, InstallTargetOptions.System, InstallTargetOptions.NoSystem, ProjectScopeOptions.Script, ShowVersion,
            ResolveLinks, PythonDownloadOptions.PythonDownloadsJsonUrl,
        ],
        Handler = PythonHandlers.FindAsync,
    };
}
