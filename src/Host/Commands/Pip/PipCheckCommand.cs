using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip check</c>: check that installed packages fit together.</summary>
internal static class PipCheckCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            PythonOptions.Python, InstallTargetOptions.System, InstallTargetOptions.NoSystem, PlatformOptions.PythonVersion,
            PlatformOptions.PythonPlatform, PipCompatibilityOptions.Cert,
        ],
        Handler = PipCheckHandler.RunAsync,
    };
}
