namespace PyTool.Host.CommandLine.Groups;

/// <summary>What is installed anew.</summary>
internal static class ReinstallOptions
{
    public static OptionSpec Reinstall { get; } = new()
    {
        Name = "--reinstall", Aliases = ["--force-reinstall"], Help = "Install all packages anew", Heading = "Installer options",
        Overrides = ["--no-reinstall"],
    };

    public static OptionSpec NoReinstall { get; } = new() { Name = "--no-reinstall", Help = "Leave packages alone that are installed already", IsHidden = true, Overrides = ["--reinstall"] };

    public static OptionSpec ReinstallPackage { get; } = new()
    {
        Name = "--reinstall-package", ValueName = "REINSTALL_PACKAGE", Help = "Install this package anew", IsRepeatable = true, Check = ValueCheck.Name,
        Heading = "Installer options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Reinstall, NoReinstall, ReinstallPackage];
}
