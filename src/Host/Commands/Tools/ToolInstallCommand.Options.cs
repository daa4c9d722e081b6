using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Tools;

/// <summary>Options of <c>pytool tool install</c> alone.</summary>
internal static partial class ToolInstallCommand
{
    public static OptionSpec From { get; } = new() { Name = "--from", ValueName = "FROM", Help = "Package that brings the command", IsHidden = true };

    public static OptionSpec With { get; } = new() { Name = "--with", Short = 'w', ValueName = "WITH", Help = "Install these packages beside the tool", IsRepeatable = true, Delimiter = ',' };

    public static OptionSpec Editable { get; } = new() { Name = "--editable", Short = 'e', Help = "Install the tool as editable from its source directory" };

    public static OptionSpec WithExecutablesFrom { get; } = new()
    {
        Name = "--with-executables-from", ValueName = "WITH_EXECUTABLES_FROM", Help = "Install the commands of these packages too", IsRepeatable = true,
        Delimiter = ',',
    };

    public static OptionSpec Force { get; } = new() { Name = "--force", Help = "Replace existing commands" };
}
