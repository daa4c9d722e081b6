namespace PyTool.Host.CommandLine.Groups;

/// <summary>What of a workspace is meant, or a script instead.</summary>
internal static class ProjectScopeOptions
{
    public static OptionSpec AllPackages { get; } = new() { Name = "--all-packages", Help = "Include all members of the workspace", ConflictsWith = ["--package", "--script"] };

    public static OptionSpec Package { get; } = new()
    {
        Name = "--package", ValueName = "PACKAGE", Help = "Member of the workspace to work on", Check = ValueCheck.Name,
        ConflictsWith = ["--all-packages", "--no-project"],
    };

    public static OptionSpec Script { get; } = new()
    {
        Name = "--script", ValueName = "SCRIPT", Help = "Work on a Python script with inline metadata instead of the project",
        ConflictsWith = ["--all-packages", "--no-project", "--no-system", "--system"],
    };

    public static OptionSpec NoProject { get; } = new()
    {
        Name = "--no-project", Help = "Look for no project or workspace", Variable = "UV_NO_PROJECT",
        ConflictsWith = ["--no-install-project", "--package", "--script"],
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [AllPackages, Package, Script, NoProject];
}
