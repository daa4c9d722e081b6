namespace PyTool.Host.CommandLine.Groups;

/// <summary>How the environment of a project is brought up to date.</summary>
internal static class EnvironmentSyncOptions
{
    public static OptionSpec Inexact { get; } = new() { Name = "--inexact", Help = "Leave packages that are not asked for in the environment", IsHidden = true, Overrides = ["--exact"] };

    public static OptionSpec Exact { get; } = new() { Name = "--exact", Help = "Remove packages that are not asked for from the environment", Overrides = ["--inexact"] };

    public static OptionSpec Active { get; } = new() { Name = "--active", Help = "Use the active environment instead of the project's", Overrides = ["--no-active"] };

    public static OptionSpec NoActive { get; } = new() { Name = "--no-active", Help = "Use the project's environment, even when another is active", IsHidden = true, Overrides = ["--active"] };

    public static OptionSpec NoSync { get; } = new() { Name = "--no-sync", Help = "Leave the environment as it is", SettingVariable = "UV_NO_SYNC", Overrides = ["--sync"] };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Inexact, Exact, Active, NoActive, NoSync];
}
