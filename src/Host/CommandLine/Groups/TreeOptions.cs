namespace PyTool.Host.CommandLine.Groups;

/// <summary>How trees are shown.</summary>
internal static class TreeOptions
{
    public static OptionSpec Depth { get; } = new() { Name = "--depth", Short = 'd', ValueName = "DEPTH", Help = "How many levels to show", Default = "255", Check = ValueCheck.SmallNumber };

    public static OptionSpec Prune { get; } = new()
    {
        Name = "--prune", ValueName = "PRUNE", Help = "Leave out this package and what only it needs", IsRepeatable = true, Check = ValueCheck.Name,
    };

    public static OptionSpec NoDedupe { get; } = new() { Name = "--no-dedupe", Help = "Show repeated dependencies in full each time" };

    public static OptionSpec Invert { get; } = new() { Name = "--invert", Aliases = ["--reverse"], Help = "Show who needs a package instead of what it needs" };

    public static OptionSpec Outdated { get; } = new() { Name = "--outdated", Help = "Show the newest version beside older ones", Overrides = ["--no-outdated"] };

    public static OptionSpec ShowSizes { get; } = new() { Name = "--show-sizes", Help = "Show sizes of wheels" };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Depth, Prune, NoDedupe, Invert, Outdated, ShowSizes];
}
