namespace PyTool.Host.CommandLine.Groups;

/// <summary>What is reported, and whether anything is done.</summary>
internal static class ReportOptions
{
    public static OptionSpec DryRun { get; } = new() { Name = "--dry-run", Help = "Show what would be done" };

    public static OptionSpec Check { get; } = new() { Name = "--check", Help = "Fail when the environment differs", Overrides = ["--no-check"] };

    public static OptionSpec OutputFormat { get; } = new() { Name = "--output-format", ValueName = "OUTPUT_FORMAT", Help = "Form of the output", PossibleValues = ["text", "json"], Default = "text" };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [DryRun, Check, OutputFormat];
}
