namespace PyTool.Host.CommandLine.Groups;

/// <summary>Which dependency groups are meant.</summary>
internal static class GroupOptions
{
    public static OptionSpec Dev { get; } = new() { Name = "--dev", Help = "Include the development group", IsHidden = true, ConflictsWith = ["--only-group"], Overrides = ["--no-dev"] };

    public static OptionSpec NoDev { get; } = new()
    {
        Name = "--no-dev", Help = "Leave out the development group", SettingVariable = "UV_NO_DEV", ConflictsWith = ["--only-dev"], Overrides = ["--dev"],
    };

    public static OptionSpec OnlyDev { get; } = new() { Name = "--only-dev", Help = "Include nothing but the development group", ConflictsWith = ["--all-groups", "--group", "--no-dev"] };

    public static OptionSpec Group { get; } = new()
    {
        Name = "--group", ValueName = "GROUP", Help = "Include this dependency group", IsRepeatable = true, Check = ValueCheck.Name,
        ConflictsWith = ["--only-dev", "--only-group"],
    };

    public static OptionSpec NoGroup { get; } = new()
    {
        Name = "--no-group", ValueName = "NO_GROUP", Help = "Leave out this dependency group", IsRepeatable = true, Check = ValueCheck.Name,
        SettingVariable = "UV_NO_GROUP",
    };

    public static OptionSpec NoDefaultGroups { get; } = new() { Name = "--no-default-groups", Help = "Leave out the groups that are included by default", Variable = "UV_NO_DEFAULT_GROUPS" };

    public static OptionSpec OnlyGroup { get; } = new()
    {
        Name = "--only-group", ValueName = "ONLY_GROUP", Help = "Include nothing but this dependency group", IsRepeatable = true, Check = ValueCheck.Name,
        ConflictsWith = ["--all-extras", "--all-groups", "--dev", "--extra", "--group"],
    };

    public static OptionSpec AllGroups { get; } = new() { Name = "--all-groups", Help = "Include all dependency groups", ConflictsWith = ["--only-dev", "--only-group"] };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Dev, NoDev, OnlyDev, Group, NoGroup, NoDefaultGroups, OnlyGroup, AllGroups];
}
