using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Formatting;

/// <summary><c>pytool format</c>: format the code of the project.</summary>
internal static class FormatCommand
{
    public static OptionSpec Check { get; } = new() { Name = "--check", Help = "Fail when files would be formatted", Overrides = ["--no-check"] };

    public static OptionSpec Diff { get; } = new() { Name = "--diff", Help = "Show what would change" };

    public static OptionSpec ExcludeNewer { get; } = new()
    {
        Name = "--exclude-newer", ValueName = "EXCLUDE_NEWER", Help = "Consider only versions of Ruff released before this date",
        Variable = "UV_EXCLUDE_NEWER",
    };

    public static OptionSpec ShowVersion { get; } = new() { Name = "--show-version", Help = "Print the version that would be used", IsHidden = true };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "EXTRA_ARGS", Help = "Arguments for Ruff", IsRepeatable = true, IsLast = true }],
        Options = () => [Check, Diff, ExcludeNewer, ProjectScopeOptions.NoProject, ShowVersion],
        Handler = NotSupportedYet.RunAsync,
        Substitute = "Run the formatter as a tool: `pytool tool run ruff format`",
    };
}
