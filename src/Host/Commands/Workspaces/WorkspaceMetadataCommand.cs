using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Workspaces;

/// <summary><c>pytool workspace metadata</c>: print what is known of the workspace as JSON.</summary>
internal static class WorkspaceMetadataCommand
{
    public static OptionSpec OutputVersion { get; } = new() { Name = "--output-version", ValueName = "VERSION", Help = "Version of the output to write" };

    public static OptionSpec Sync { get; } = new() { Name = "--sync", Help = "Bring the environment up to date and say which package brings which module", Overrides = ["--no-sync"] };

    public static OptionSpec Exact { get; } = new() { Name = "--exact", Help = "Remove packages that are not asked for from the environment", Requires = ["--sync"], Overrides = ["--inexact"] };

    public static CommandSpec Spec => new()
    {
        Options = () =>
        [
            OutputVersion, ProjectScopeOptions.Script, .. LockModeOptions.All, .. ResolverOptions.All, .. BuildOptions.All, .. RefreshOptions.All, Sync,
            Exact, EnvironmentSyncOptions.Active, PythonOptions.Python,
        ],
        Conflicts = () =>
        [
            new ConflictRule(LockModeOptions.Locked, LockModeOptions.Frozen, UpgradeOptions.Upgrade),
        ],
        Handler = WorkspaceMetadataHandler.RunAsync,
    };
}
