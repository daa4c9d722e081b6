using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip freeze</c>: list installed packages as requirements.</summary>
internal static class PipFreezeCommand
{
    public static OptionSpec PathOption { get; } = new() { Name = "--path", ValueName = "PATHS", Help = "Look at this directory of packages", IsRepeatable = true };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            PipOptions.ExcludeEditable, PipOptions.Exclude, PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict, PythonOptions.Python,
            PathOption, InstallTargetOptions.System, InstallTargetOptions.NoSystem, InstallTargetOptions.Target, InstallTargetOptions.Prefix,
            PipCompatibilityOptions.DisablePipVersionCheck, PipCompatibilityOptions.Cert,
        ],
        Conflicts = () =>
        [
            new ConflictRule(PathOption, InstallTargetOptions.Target, InstallTargetOptions.Prefix),
        ],
        Handler = PipListHandler.FreezeAsync,
    };
}
