namespace PyTool.Host.CommandLine.Groups;

/// <summary>Which installation the pip commands work on.</summary>
internal static class InstallTargetOptions
{
    public static OptionSpec System { get; } = new()
    {
        Name = "--system", Help = "Use the Python of the system, no environment", Variable = "UV_SYSTEM_PYTHON", ConflictsWith = ["--script"],
        Overrides = ["--no-system"],
    };

    public static OptionSpec NoSystem { get; } = new() { Name = "--no-system", Help = "Use an environment", IsHidden = true, ConflictsWith = ["--script"], Overrides = ["--system"] };

    public static OptionSpec BreakSystemPackages { get; } = new()
    {
        Name = "--break-system-packages", Help = "Change a Python that says it is managed by others", Variable = "UV_BREAK_SYSTEM_PACKAGES",
        Overrides = ["--no-break-system-packages"],
    };

    public static OptionSpec NoBreakSystemPackages { get; } = new()
    {
        Name = "--no-break-system-packages", Help = "Leave a Python alone that says it is managed by others", Overrides = ["--break-system-packages"],
    };

    public static OptionSpec Target { get; } = new() { Name = "--target", Short = 't', ValueName = "TARGET", Help = "Work on the packages of this directory", ConflictsWith = ["--prefix"] };

    public static OptionSpec Prefix { get; } = new() { Name = "--prefix", ValueName = "PREFIX", Help = "Work on the installation below this directory", ConflictsWith = ["--target"] };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [System, NoSystem, BreakSystemPackages, NoBreakSystemPackages, Target, Prefix];
}
