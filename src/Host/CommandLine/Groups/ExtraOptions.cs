namespace PyTool.Host.CommandLine.Groups;

/// <summary>Which extras are meant.</summary>
internal static class ExtraOptions
{
    public static OptionSpec Extra { get; } = new()
    {
        Name = "--extra", ValueName = "EXTRA", Help = "Include this extra; may be given several times", IsRepeatable = true, Delimiter = ',',
        Check = ValueCheck.ExtraName, ConflictsWith = ["--all-extras", "--only-group"],
    };

    public static OptionSpec AllExtras { get; } = new() { Name = "--all-extras", Help = "Include all extras", ConflictsWith = ["--extra", "--only-group"], Overrides = ["--no-all-extras"] };

    public static OptionSpec NoExtra { get; } = new()
    {
        Name = "--no-extra", ValueName = "NO_EXTRA", Help = "Leave out this extra when all are included", IsRepeatable = true, Check = ValueCheck.Name,
    };

    public static OptionSpec NoAllExtras { get; } = new() { Name = "--no-all-extras", Help = "Do not include all extras", IsHidden = true, Overrides = ["--all-extras"] };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Extra, AllExtras, NoExtra, NoAllExtras];
}
