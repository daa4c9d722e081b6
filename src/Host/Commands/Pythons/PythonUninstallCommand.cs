using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python uninstall</c>: remove managed Pythons.</summary>
internal static class PythonUninstallCommand
{
    public static OptionSpec AllTools { get; } = new() { Name = "--all", Help = "Work on all managed Pythons" };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "TARGETS", Help = "Which Pythons to remove", IsRequired = true, IsRepeatable = true, UnlessGiven = ["--all"] }],
        Options = () => [PythonDownloadOptions.InstallDir, AllTools],
        Handler = PythonInstallHandlers.UninstallAsync,
    };
}
