namespace PyTool.Host.CommandLine.Groups;

/// <summary>What may happen to the lock file.</summary>
internal static class LockModeOptions
{
    public static OptionSpec Locked { get; } = new() { Name = "--locked", Help = "Fail when the lock file would have to change", SettingVariable = "UV_LOCKED", Overrides = ["--no-locked"] };

    public static OptionSpec NoLocked { get; } = new() { Name = "--no-locked", Help = "Allow changes of the lock file, whatever `UV_LOCKED` says", IsHidden = true, Overrides = ["--locked"] };

    public static OptionSpec Frozen { get; } = new() { Name = "--frozen", Help = "Take the lock file as it is, without checking it", SettingVariable = "UV_FROZEN", Overrides = ["--no-frozen"] };

    public static OptionSpec NoFrozen { get; } = new() { Name = "--no-frozen", Help = "Check the lock file, whatever `UV_FROZEN` says", IsHidden = true, Overrides = ["--frozen"] };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Locked, NoLocked, Frozen, NoFrozen];
}
