using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Sync;

/// <summary><c>pytool sync</c>: bring the environment of the project up to date.</summary>
internal static class SyncCommand
{
    public static OptionSpec Inexact { get; } = new() { Name = "--inexact", Help = "Leave packages that are not asked for in the environment", Overrides = ["--exact"] };

    public static OptionSpec Exact { get; } = new() { Name = "--exact", Help = "Remove packages that are not asked for from the environment", IsHidden = true, Overrides = ["--inexact"] };

    public static OptionSpec Package { get; } = new() { Name = "--package", ValueName = "PACKAGE", Help = "Member of the workspace to work on", IsRepeatable = true, Check = ValueCheck.Name };

    public static OptionSpec NoCheck { get; } = new() { Name = "--no-check", Help = "Bring the environment up to date", IsHidden = true, Overrides = ["--check"] };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            ExtraOptions.Extra, ReportOptions.OutputFormat, ExtraOptions.AllExtras, ExtraOptions.NoExtra, ExtraOptions.NoAllExtras, .. GroupOptions.All,
            .. EditableOptions.All, Inexact, Exact, EnvironmentSyncOptions.Active, EnvironmentSyncOptions.NoActive, .. InstallFilterOptions.All,
            .. LockModeOptions.All, ReportOptions.DryRun, .. ResolverInstallerOptions.All, .. BuildOptions.All, .. RefreshOptions.All,
            ProjectScopeOptions.AllPackages, Package, ProjectScopeOptions.Script, PythonOptions.Python, PlatformOptions.PythonPlatform,
            ReportOptions.Check, NoCheck,
        ],
        Conflicts = () =>
        [
            new ConflictRule(ProjectScopeOptions.Script, ExtraOptions.Extra, ExtraOptions.AllExtras, ExtraOptions.NoExtra, ExtraOptions.NoAllExtras, GroupOptions.Dev, GroupOptions.NoDev, GroupOptions.OnlyDev, GroupOptions.Group, GroupOptions.NoGroup, GroupOptions.NoDefaultGroups, GroupOptions.OnlyGroup, GroupOptions.AllGroups, InstallFilterOptions.NoInstallProject, InstallFilterOptions.NoInstallWorkspace, InstallFilterOptions.NoInstallLocal, Package),
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(InstallFilterOptions.NoInstallProject, InstallFilterOptions.OnlyInstallProject),
            new ConflictRule(InstallFilterOptions.NoInstallWorkspace, InstallFilterOptions.OnlyInstallWorkspace),
            new ConflictRule(InstallFilterOptions.NoInstallLocal, InstallFilterOptions.OnlyInstallLocal),
            new ConflictRule(InstallFilterOptions.NoInstallPackage, InstallFilterOptions.OnlyInstallPackage),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
            new ConflictRule(ProjectScopeOptions.AllPackages, Package),
        ],
        Handler = SyncHandler.RunAsync,
    };
}
