namespace PyTool.Host.CommandLine.Groups;

/// <summary>Packages beside those of the project or tool.</summary>
internal static class WithOptions
{
    public static OptionSpec With { get; } = new() { Name = "--with", Short = 'w', ValueName = "WITH", Help = "Add these packages for the run", IsRepeatable = true, Delimiter = ',' };

    public static OptionSpec WithEditable { get; } = new()
    {
        Name = "--with-editable", ValueName = "WITH_EDITABLE", Help = "Add these directories as editable packages", IsRepeatable = true, Delimiter = ',',
    };

    public static OptionSpec WithRequirements { get; } = new()
    {
        Name = "--with-requirements", ValueName = "WITH_REQUIREMENTS", Help = "Add the packages of a requirements file", IsRepeatable = true, Delimiter = ',',
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [With, WithEditable, WithRequirements];
}
