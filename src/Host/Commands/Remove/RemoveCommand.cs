using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Remove;

/// <summary><c>pytool remove</c>: remove dependencies from the project.</summary>
internal static class RemoveCommand
{
    public static OptionSpec Dev { get; } = new() { Name = "--dev", Help = "Remove from the development group", SettingVariable = "UV_DEV", Overrides = ["--no-dev"] };

    public static OptionSpec Optional { get; } = new() { Name = "--optional", ValueName = "OPTIONAL", Help = "Remove from this extra of the project", Check = ValueCheck.Name };

    public static OptionSpec Group { get; } = new() { Name = "--group", ValueName = "GROUP", Help = "Remove from this dependency group", Check = ValueCheck.Name };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "PACKAGES", Help = "Names of the dependencies to remove", IsRequired = true, IsRepeatable = true }],
        Options = () =>
        [
            Dev, Optional, Group, EnvironmentSyncOptions.NoSync, EnvironmentSyncOptions.Active, EnvironmentSyncOptions.NoActive, .. LockModeOptions.All,
            .. ResolverInstallerOptions.All, .. BuildOptions.All, .. RefreshOptions.All, ProjectScopeOptions.Package, ProjectScopeOptions.Script,
            PythonOptions.Python,
        ],
        Conflicts = () =>
        [
            new ConflictRule(Dev, Optional, Group, ProjectScopeOptions.Script),
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(Optional, Group, ProjectScopeOptions.Script),
            new ConflictRule(Group, ProjectScopeOptions.Script),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
        ],
        Handler = RemoveHandler.RunAsync,
    };
}
