using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool audit</c>: look for known vulnerabilities in installed tools.</summary>
internal static class ToolAuditCommand
{
    public static OptionSpec AllTools { get; } = new() { Name = "--all", Help = "Work on all installed tools" };

    public static OptionSpec OutputFormat { get; } = new()
    {
        Name = "--output-format", ValueName = "OUTPUT_FORMAT", Help = "Form of the output", PossibleValues = ["text", "json", "sarif"], Default = "text",
    };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "NAME", Help = "Installed tools to look at", IsRequired = true, IsRepeatable = true, UnlessGiven = ["--all"] }],
        Options = () => [AllTools, OutputFormat, .. AuditOptions.All],
        Handler = NotSupportedYet.RunAsync,
        Substitute = "Run an auditor on the environment of the tool: `pytool tool run pip-audit --path \"$(pytool tool dir)/NAME\"`",
    };
}
