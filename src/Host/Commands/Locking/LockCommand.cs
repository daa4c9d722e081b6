using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Locking;

/// <summary><c>pytool lock</c>: write the lock file of the project.</summary>
internal static class LockCommand
{
    public static OptionSpec Check { get; } = new() { Name = "--check", Help = "Fail when the lock file would have to change", Overrides = ["--no-check"] };

    public static OptionSpec Locked { get; } = new() { Name = "--locked", Help = "Fail when the lock file would have to change", IsHidden = true, Overrides = ["--no-locked"] };

    public static OptionSpec CheckExists { get; } = new() { Name = "--check-exists", Help = "Take the lock file as it is, but demand that it exists", SettingVariable = "UV_FROZEN" };

    public static OptionSpec Frozen { get; } = new() { Name = "--frozen", Help = "Take the lock file as it is, without checking it", IsHidden = true, Overrides = ["--no-frozen"] };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            Check, Locked, LockModeOptions.NoLocked, CheckExists, Frozen, LockModeOptions.NoFrozen, ReportOptions.DryRun, ProjectScopeOptions.Script,
            .. ResolverOptions.All, .. BuildOptions.All, .. RefreshOptions.All, PythonOptions.Python,
        ],
        Conflicts = () =>
        [
            new ConflictRule(Check, CheckExists, Frozen, ReportOptions.DryRun, UpgradeOptions.Upgrade),
            new ConflictRule(Locked, CheckExists, Frozen, ReportOptions.DryRun, UpgradeOptions.Upgrade),
            new ConflictRule(CheckExists, Frozen, ReportOptions.DryRun),
            new ConflictRule(Frozen, ReportOptions.DryRun),
        ],
        Handler = LockHandler.RunAsync,
    };
}
