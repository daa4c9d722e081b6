using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip debug</c>: not supported.</summary>
internal static class PipDebugCommand
{
    public static OptionSpec Platform { get; } = new() { Name = "--platform", ValueName = "PLATFORM", Help = "Accepted for pip, without effect", IsHidden = true };

    public static OptionSpec PythonVersion { get; } = new() { Name = "--python-version", ValueName = "PYTHON_VERSION", Help = "Version of Python to assume", IsHidden = true };

    public static OptionSpec Implementation { get; } = new() { Name = "--implementation", ValueName = "IMPLEMENTATION", Help = "Accepted for pip, without effect", IsHidden = true };

    public static OptionSpec Abi { get; } = new() { Name = "--abi", ValueName = "ABI", Help = "Accepted for pip, without effect", IsHidden = true };

    public static CommandSpec Spec => new()
    {
        Options = () => [Platform, PythonVersion, Implementation, Abi, PipCompatibilityOptions.Cert],
        Handler = PipDebugHandler.RunAsync,
    };
}
