namespace PyTool.Host.CommandLine.Groups;

/// <summary>All that steers choosing and installing packages: a list of groups.</summary>
internal static class ResolverInstallerOptions
{
    /// <summary>As help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } =
    [
        .. IndexOptions.All, .. UpgradeOptions.All, .. ReinstallOptions.All, .. RegistryOptions.All, .. ResolutionOptions.All,
        .. BuildBackendOptions.All, .. ExcludeNewerOptions.All, .. LinkOptions.All, .. SourceOptions.All,
    ];
}
