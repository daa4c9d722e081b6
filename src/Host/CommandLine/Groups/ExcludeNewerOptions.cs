namespace PyTool.Host.CommandLine.Groups;

/// <summary>Up to which date uploads are considered.</summary>
internal static class ExcludeNewerOptions
{
    public static OptionSpec ExcludeNewer { get; } = new()
    {
        Name = "--exclude-newer", ValueName = "EXCLUDE_NEWER", Help = "Consider only what was uploaded before this date",
        Variable = "UV_EXCLUDE_NEWER", Heading = "Resolver options",
    };

    public static OptionSpec ExcludeNewerPackage { get; } = new()
    {
        Name = "--exclude-newer-package", ValueName = "EXCLUDE_NEWER_PACKAGE",
        Help = "Consider only what was uploaded before a date for one package: `PACKAGE=DATE`", IsRepeatable = true, Check = ValueCheck.PackageDate,
        Heading = "Resolver options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [ExcludeNewer, ExcludeNewerPackage];
}
