using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip show</c>: show details of installed packages.</summary>
internal static class PipShowCommand
{
    public static OptionSpec Files { get; } = new() { Name = "--files", Short = 'f', Help = "List the files of each package" };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "PACKAGE", Help = "Packages to show", IsRepeatable = true }],
        Options = () =>
        [
            PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict, Files, PythonOptions.Python, InstallTargetOptions.System,
            InstallTargetOptions.NoSystem, InstallTargetOptions.Target, InstallTargetOptions.Prefix, PipCompatibilityOptions.DisablePipVersionCheck,
            PipCompatibilityOptions.Cert,
        ],
        Handler = PipShowHandler.RunAsync,
    };
}
