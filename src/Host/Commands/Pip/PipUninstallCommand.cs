using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip uninstall</c>: remove packages from an environment.</summary>
internal static class PipUninstallCommand
{
    public static OptionSpec KeyringProvider { get; } = new()
    {
        Name = "--keyring-provider", ValueName = "KEYRING_PROVIDER", Help = "Where to look for credentials of indexes",
        PossibleValues = ["disabled", "subprocess"], Variable = "UV_KEYRING_PROVIDER",
    };

    public static OptionSpec Yes { get; } = new() { Name = "--yes", Short = 'y', Help = "Accepted for pip, without effect", IsHidden = true };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "PACKAGE", Help = "Packages to remove", IsRepeatable = true, Alternatives = ["--requirements"] }],
        Options = () =>
        [
            RequirementFileOptions.Requirements, PythonOptions.Python, KeyringProvider, .. InstallTargetOptions.All, ReportOptions.DryRun, Yes,
            PipCompatibilityOptions.DisablePipVersionCheck, PipCompatibilityOptions.Cert,
        ],
        Handler = PipUninstallHandler.RunAsync,
    };
}
