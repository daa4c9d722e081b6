namespace PyTool.Host.CommandLine.Groups;

/// <summary>Which vulnerabilities count and where they are looked up.</summary>
internal static class AuditOptions
{
    public static OptionSpec Ignore { get; } = new() { Name = "--ignore", ValueName = "IGNORE", Help = "Vulnerability to leave out", IsRepeatable = true };

    public static OptionSpec IgnoreUntilFixed { get; } = new()
    {
        Name = "--ignore-until-fixed", ValueName = "IGNORE_UNTIL_FIXED", Help = "Vulnerability to leave out as long as no fix exists", IsRepeatable = true,
    };

    public static OptionSpec ServiceFormat { get; } = new()
    {
        Name = "--service-format", ValueName = "SERVICE_FORMAT", Help = "Kind of the vulnerability service", PossibleValues = ["osv"], Default = "osv",
    };

    public static OptionSpec ServiceUrl { get; } = new() { Name = "--service-url", ValueName = "SERVICE_URL", Help = "Address of the vulnerability service", Check = ValueCheck.Url };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Ignore, IgnoreUntilFixed, ServiceFormat, ServiceUrl];
}
