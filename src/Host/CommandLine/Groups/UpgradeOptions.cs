namespace PyTool.Host.CommandLine.Groups;

/// <summary>What may be newer than pinned.</summary>
internal static class UpgradeOptions
{
    public static OptionSpec Upgrade { get; } = new()
    {
        Name = "--upgrade", Short = 'U', Help = "Allow newer versions of all packages than those pinned", Heading = "Resolver options",
        Overrides = ["--no-upgrade"],
    };

    public static OptionSpec NoUpgrade { get; } = new() { Name = "--no-upgrade", Help = "Keep pinned versions where possible", IsHidden = true, Overrides = ["--upgrade"] };

    public static OptionSpec UpgradePackage { get; } = new()
    {
        Name = "--upgrade-package", Short = 'P', ValueName = "UPGRADE_PACKAGE", Help = "Allow a newer version of this package", IsRepeatable = true,
        Heading = "Resolver options",
    };

    public static OptionSpec UpgradeGroup { get; } = new()
    {
        Name = "--upgrade-group", ValueName = "UPGRADE_GROUP", Help = "Allow newer versions of all packages of this dependency group", IsRepeatable = true,
        Check = ValueCheck.Name, Heading = "Resolver options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Upgrade, NoUpgrade, UpgradePackage, UpgradeGroup];
}
