namespace PyTool.Host.CommandLine.Groups;

/// <summary>What of the cache is asked for again.</summary>
internal static class RefreshOptions
{
    public static OptionSpec Refresh { get; } = new() { Name = "--refresh", Help = "Ask again for everything that is cached", Heading = "Cache options", Overrides = ["--no-refresh"] };

    public static OptionSpec NoRefresh { get; } = new() { Name = "--no-refresh", Help = "Trust the cache", IsHidden = true, Overrides = ["--refresh"] };

    public static OptionSpec RefreshPackage { get; } = new()
    {
        Name = "--refresh-package", ValueName = "REFRESH_PACKAGE", Help = "Ask again for this package", IsRepeatable = true, Check = ValueCheck.Name,
        Heading = "Cache options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Refresh, NoRefresh, RefreshPackage];
}
