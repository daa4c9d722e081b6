namespace PyTool.Host.CommandLine.Groups;

/// <summary>All that steers choosing packages: a list of groups.</summary>
internal static class ResolverOptions
{
    /// <summary>As help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } =
    [
        .. IndexOptions.All, .. UpgradeOptions.All, .. RegistryOptions.All, .. ResolutionOptions.All, .. BuildBackendOptions.All,
        .. ExcludeNewerOptions.All, LinkOptions.LinkMode, .. SourceOptions.All,
    ];
}
