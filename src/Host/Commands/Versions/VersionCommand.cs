using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Versions;

/// <summary><c>pytool version</c>: show or change the version of the project.</summary>
internal static class VersionCommand
{
    public static OptionSpec Bump { get; } = new()
    {
        Name = "--bump", ValueName = "BUMP[=VALUE]", IsRepeatable = true,
        Help = "Part of the version to raise: `major`, `minor`, `patch`, `stable`, `alpha`, `beta`, `rc`, `post`, `dev`",
    };

    public static OptionSpec Short { get; } = new() { Name = "--short", Help = "Print nothing but the version" };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "VALUE", Help = "Version to set" }],
        Options = () =>
        [
            Bump, ReportOptions.DryRun, Short, ReportOptions.OutputFormat, EnvironmentSyncOptions.NoSync, EnvironmentSyncOptions.Active,
            EnvironmentSyncOptions.NoActive, .. LockModeOptions.All, .. ResolverInstallerOptions.All, .. BuildOptions.All, .. RefreshOptions.All,
            ProjectScopeOptions.Package, PythonOptions.Python,
        ],
        Conflicts = () =>
        [
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
        ],
        Handler = VersionHandler.RunAsync,
    };
}
