namespace PyTool.Host.CommandLine.Groups;

/// <summary>Files with requirements.</summary>
internal static class RequirementFileOptions
{
    public static OptionSpec Requirements { get; } = new()
    {
        Name = "--requirements", Short = 'r', Aliases = ["--requirement"], ValueName = "REQUIREMENTS", Help = "Read packages from this file",
        IsRepeatable = true,
    };

    public static OptionSpec Constraints { get; } = new()
    {
        Name = "--constraints", Short = 'c', Aliases = ["--constraint"], ValueName = "CONSTRAINTS", Help = "Limit versions to those in this requirements file",
        IsRepeatable = true, SettingVariable = "UV_CONSTRAINT",
    };

    public static OptionSpec Overrides { get; } = new()
    {
        Name = "--overrides", Aliases = ["--override"], ValueName = "OVERRIDES", Help = "Replace requirements by those in this file", IsRepeatable = true,
        SettingVariable = "UV_OVERRIDE",
    };

    public static OptionSpec Excludes { get; } = new()
    {
        Name = "--excludes", Aliases = ["--exclude"], ValueName = "EXCLUDES", Help = "Leave out the packages in this file", IsRepeatable = true,
        SettingVariable = "UV_EXCLUDE",
    };

    public static OptionSpec BuildConstraints { get; } = new()
    {
        Name = "--build-constraints", Short = 'b', Aliases = ["--build-constraint"], ValueName = "BUILD_CONSTRAINTS",
        Help = "Limit versions of build dependencies to those in this file", IsRepeatable = true, SettingVariable = "UV_BUILD_CONSTRAINT",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Requirements, Constraints, Overrides, Excludes, BuildConstraints];
}
