using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Checking;

/// <summary>Options of <c>pytool check</c> alone.</summary>
internal static partial class CheckCommand
{
    public static OptionSpec Fix { get; } = new() { Name = "--fix", Help = "Apply safe fixes" };

    public static OptionSpec Package { get; } = new() { Name = "--package", ValueName = "PACKAGE", Help = "Member of the workspace to work on", IsRepeatable = true, Check = ValueCheck.Name };

    public static OptionSpec Isolated { get; } = new() { Name = "--isolated", Help = "Check in a temporary environment, leaving the project's alone", SettingVariable = "UV_ISOLATED" };

    public static OptionSpec Python { get; } = new() { Name = "--python", Short = 'p', ValueName = "PYTHON", Help = "Interpreter to use: a version, a name or a path", Variable = "UV_PYTHON" };

    public static OptionSpec TyVersion { get; } = new() { Name = "--ty-version", ValueName = "TY_VERSION", Help = "Version of ty to check with" };

    public static OptionSpec ShowVersion { get; } = new() { Name = "--show-version", Help = "Print the version that would be used", IsHidden = true };

    public static OptionSpec ShowCommand { get; } = new() { Name = "--show-command", Help = "Print the command that would be run", IsHidden = true };
}
