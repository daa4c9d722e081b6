using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Run;

/// <summary><c>pytool run</c>: run a command or script.</summary>
internal static partial class RunCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        HasVerbatimTail = true,
        Options = () =>
        [
            .. ExtraOptions.All, .. GroupOptions.All, Module, .. EditableOptions.All, EnvironmentSyncOptions.Inexact, EnvironmentSyncOptions.Exact,
            .. EnvFileOptions.All, .. WithOptions.All, Isolated, EnvironmentSyncOptions.Active, EnvironmentSyncOptions.NoActive,
            EnvironmentSyncOptions.NoSync, .. LockModeOptions.All, Script, GuiScript, .. ResolverInstallerOptions.All, .. BuildOptions.All,
            .. RefreshOptions.All, ProjectScopeOptions.AllPackages, ProjectScopeOptions.Package, ProjectScopeOptions.NoProject, PythonOptions.Python,
            RunOptions.ShowResolution, MaxRecursionDepth, PlatformOptions.PythonPlatform,
        ],
        Conflicts = () =>
        [
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(Module, Script, GuiScript),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
            new ConflictRule(Script, GuiScript),
        ],
        Handler = RunHandler.RunAsync,
    };
}
