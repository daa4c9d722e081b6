using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Checking;

/// <summary><c>pytool check</c>: check the types of the project.</summary>
internal static partial class CheckCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            Fix, ProjectScopeOptions.AllPackages, Package, ProjectScopeOptions.Script, .. ExtraOptions.All, .. GroupOptions.All, .. LockModeOptions.All,
            EnvironmentSyncOptions.NoSync, InstallFilterOptions.NoInstallProject, Isolated, Python, TyVersion, ShowVersion, ShowCommand,
            ProjectScopeOptions.NoProject, .. ResolverInstallerOptions.All, .. BuildOptions.All, .. RefreshOptions.All,
        ],
        Conflicts = () =>
        [
            new ConflictRule(ProjectScopeOptions.Script, Package, ExtraOptions.Extra, ExtraOptions.AllExtras, ExtraOptions.NoExtra, ExtraOptions.NoAllExtras, GroupOptions.Dev, GroupOptions.NoDev, GroupOptions.OnlyDev, GroupOptions.Group, GroupOptions.NoGroup, GroupOptions.NoDefaultGroups, GroupOptions.OnlyGroup, GroupOptions.AllGroups, InstallFilterOptions.NoInstallProject),
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(ProjectScopeOptions.AllPackages, Package, ProjectScopeOptions.NoProject),
            new ConflictRule(Package, ProjectScopeOptions.NoProject),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
            new ConflictRule(EnvironmentSyncOptions.NoSync, InstallFilterOptions.NoInstallProject),
        ],
        Handler = NotSupportedYet.RunAsync,
        Substitute = "Run the type checker beside the project: `pytool run --with ty ty check`",
    };
}
