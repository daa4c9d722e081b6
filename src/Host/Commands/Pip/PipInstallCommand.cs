using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip install</c>: install packages into an environment.</summary>
internal static class PipInstallCommand
{
    public static OptionSpec Editable { get; } = new() { Name = "--editable", Short = 'e', ValueName = "EDITABLE", Help = "Install a local directory as editable", IsRepeatable = true };

    public static OptionSpec User { get; } = new() { Name = "--user", Help = "Accepted for pip, not supported" };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "PACKAGE", Help = "Packages to install", IsRepeatable = true, Alternatives = ["--requirements", "--editable", "--group"] }],
        Options = () =>
        [
            RequirementFileOptions.Requirements, Editable, EditableOptions.NoEditable, EditableOptions.NoEditablePackage,
            RequirementFileOptions.Constraints, RequirementFileOptions.Overrides, RequirementFileOptions.Excludes,
            RequirementFileOptions.BuildConstraints, ExtraOptions.Extra, ExtraOptions.AllExtras, ExtraOptions.NoAllExtras, PipOptions.Group,
            .. ResolverInstallerOptions.All, .. RefreshOptions.All, PipOptions.NoDeps, PipOptions.Deps, .. HashOptions.All,
            PipOptions.RequireBuildHashes, PipOptions.NoRequireBuildHashes, PythonOptions.Python, .. InstallTargetOptions.All, PipOptions.NoBuild,
            BuildOptions.Build, PipOptions.NoBinary, PipOptions.OnlyBinary, PlatformOptions.PythonVersion, PlatformOptions.PythonPlatform,
            EnvironmentSyncOptions.Inexact, EnvironmentSyncOptions.Exact, PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict,
            .. ReportOptions.All, PlatformOptions.TorchBackend, PipCompatibilityOptions.DisablePipVersionCheck, User, PipCompatibilityOptions.Cert,
        ],
        Conflicts = () =>
        [
            new ConflictRule(PipOptions.NoBuild, PipOptions.NoBinary, PipOptions.OnlyBinary),
            new ConflictRule(BuildOptions.Build, PipOptions.NoBinary, PipOptions.OnlyBinary),
            new ConflictRule(ReportOptions.DryRun, ReportOptions.Check),
        ],
        Handler = PipInstallHandler.InstallAsync,
    };
}
