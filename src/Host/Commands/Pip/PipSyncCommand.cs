using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip sync</c>: make an environment hold exactly what a file lists.</summary>
internal static partial class PipSyncCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "SRC_FILE", Help = "Files with requirements", IsRequired = true, IsRepeatable = true, UnlessGiven = ["--group"] }],
        Options = () =>
        [
            RequirementFileOptions.Constraints, RequirementFileOptions.BuildConstraints, ExtraOptions.Extra, ExtraOptions.AllExtras,
            ExtraOptions.NoAllExtras, PipOptions.Group, .. IndexOptions.All, .. ReinstallOptions.All, .. RegistryOptions.All,
            BuildBackendOptions.ConfigSetting, BuildBackendOptions.ConfigSettingsPackage, BuildBackendOptions.NoBuildIsolation,
            BuildBackendOptions.BuildIsolation, .. ExcludeNewerOptions.All, .. LinkOptions.All, .. SourceOptions.All, .. RefreshOptions.All,
            .. HashOptions.All, PipOptions.RequireBuildHashes, PipOptions.NoRequireBuildHashes, PythonOptions.Python, .. InstallTargetOptions.All,
            PipOptions.NoBuild, BuildOptions.Build, PipOptions.NoBinary, PipOptions.OnlyBinary, AllowEmptyRequirements, NoAllowEmptyRequirements,
            PlatformOptions.PythonVersion, PlatformOptions.PythonPlatform, PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict,
            .. ReportOptions.All, PlatformOptions.TorchBackend, Ask, PythonExecutable, User, PipCompatibilityOptions.ClientCert,
            PipCompatibilityOptions.Config, PipCompatibilityOptions.PipArgs, PipCompatibilityOptions.Cert,
        ],
        Conflicts = () =>
        [
            new ConflictRule(PipOptions.NoBuild, PipOptions.NoBinary, PipOptions.OnlyBinary),
            new ConflictRule(BuildOptions.Build, PipOptions.NoBinary, PipOptions.OnlyBinary),
            new ConflictRule(ReportOptions.DryRun, ReportOptions.Check),
        ],
        Handler = PipInstallHandler.SyncAsync,
    };
}
