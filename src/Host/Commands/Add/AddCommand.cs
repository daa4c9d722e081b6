using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Add;

/// <summary><c>pytool add</c>: add dependencies to the project.</summary>
internal static partial class AddCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "PACKAGES", Help = "Requirements to add, for example `ruff==0.5.0`", IsRepeatable = true, Alternatives = ["--requirements"] }],
        Options = () =>
        [
            RequirementFileOptions.Requirements, RequirementFileOptions.Constraints, Marker, Dev, Optional, Group, Editable, NoEditable,
            NoEditablePackage, Raw, Bounds, Rev, Tag, Branch, Lfs, Extra, EnvironmentSyncOptions.NoSync, .. LockModeOptions.All,
            EnvironmentSyncOptions.Active, EnvironmentSyncOptions.NoActive, .. ResolverInstallerOptions.All, .. BuildOptions.All, .. RefreshOptions.All,
            ProjectScopeOptions.Package, ProjectScopeOptions.Script, PythonOptions.Python, Workspace, NoWorkspace, .. InstallFilterOptions.All,
        ],
        Conflicts = () =>
        [
            new ConflictRule(Dev, Optional, Group, ProjectScopeOptions.Script),
            new ConflictRule(Optional, Group, ProjectScopeOptions.Script),
            new ConflictRule(Group, ProjectScopeOptions.Script),
            new ConflictRule(Raw, Editable, NoEditable, Rev, Tag, Branch),
            new ConflictRule(Rev, Tag, Branch),
            new ConflictRule(Tag, Branch),
            new ConflictRule(EnvironmentSyncOptions.NoSync, [.. InstallFilterOptions.All]),
            new ConflictRule(LockModeOptions.Frozen, [LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources, .. InstallFilterOptions.All]),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
            new ConflictRule(ProjectScopeOptions.Script, ProjectScopeOptions.Package, Workspace),
            new ConflictRule(InstallFilterOptions.NoInstallProject, InstallFilterOptions.OnlyInstallProject),
            new ConflictRule(InstallFilterOptions.NoInstallWorkspace, InstallFilterOptions.OnlyInstallWorkspace),
            new ConflictRule(InstallFilterOptions.NoInstallLocal, InstallFilterOptions.OnlyInstallLocal),
            new ConflictRule(InstallFilterOptions.NoInstallPackage, InstallFilterOptions.OnlyInstallPackage),
        ],
        Handler = AddHandler.RunAsync,
    };
}
