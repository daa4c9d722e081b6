using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pip;

/// <summary>Options of <c>pytool pip sync</c> alone.</summary>
internal static partial class PipSyncCommand
{
    public static OptionSpec AllowEmptyRequirements { get; } = new()
    {
        Name = "--allow-empty-requirements", Help = "Allow an empty list, which removes all packages", Overrides = ["--no-allow-empty-requirements"],
    };

    public static OptionSpec NoAllowEmptyRequirements { get; } = new() { Name = "--no-allow-empty-requirements", Help = "Refuse an empty list", Overrides = ["--allow-empty-requirements"] };

    public static OptionSpec Ask { get; } = new() { Name = "--ask", Short = 'a', Help = "Accepted for pip-tools, without effect", IsHidden = true };

    public static OptionSpec PythonExecutable { get; } = new() { Name = "--python-executable", ValueName = "PYTHON_EXECUTABLE", Help = "Accepted for pip-tools, without effect", IsHidden = true };

    public static OptionSpec User { get; } = new() { Name = "--user", Help = "Accepted for pip, not supported", IsHidden = true };
}
