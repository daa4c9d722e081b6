using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Tools;

/// <summary><c>pytool tool uninstall</c>: remove installed tools.</summary>
internal static class ToolUninstallCommand
{
    public static OptionSpec AllTools { get; } = new() { Name = "--all", Help = "Work on all installed tools" };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "NAME", Help = "Tools to remove", IsRequired = true, IsRepeatable = true, UnlessGiven = ["--all"] }],
        Options = () => [AllTools],
        Handler = ToolHandlers.UninstallAsync,
    };
}
