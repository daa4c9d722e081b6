using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Tools;

/// <summary>Options of <c>pytool tool list</c> alone.</summary>
internal static partial class ToolListCommand
{
    public static OptionSpec ShowPaths { get; } = new() { Name = "--show-paths", Help = "Show paths" };

    public static OptionSpec ShowVersionSpecifiers { get; } = new() { Name = "--show-version-specifiers", Help = "Show what was asked for" };

    public static OptionSpec ShowWith { get; } = new() { Name = "--show-with", Help = "Show the packages beside each tool" };

    public static OptionSpec ShowExtras { get; } = new() { Name = "--show-extras", Help = "Show the extras of each tool" };

    public static OptionSpec ShowPython { get; } = new() { Name = "--show-python", Help = "Show the Python of each tool" };

    public static OptionSpec Outdated { get; } = new() { Name = "--outdated", Help = "List only what has a newer version", Overrides = ["--no-outdated"] };

    public static OptionSpec NoOutdated { get; } = new() { Name = "--no-outdated", Help = "List everything", IsHidden = true, Overrides = ["--outdated"] };
}
