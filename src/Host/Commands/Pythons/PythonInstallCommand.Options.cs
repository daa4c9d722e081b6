using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pythons;

/// <summary>Options of <c>pytool python install</c> alone.</summary>
internal static partial class PythonInstallCommand
{
    public static OptionSpec Bin { get; } = new() { Name = "--bin", Help = "Put a command into the directory of commands", IsHidden = true, Overrides = ["--no-bin"] };

    public static OptionSpec NoBin { get; } = new() { Name = "--no-bin", Help = "Put no command into the directory of commands", Overrides = ["--bin"] };

    public static OptionSpec Registry { get; } = new() { Name = "--registry", Help = "Enter the Python into the Windows registry", IsHidden = true, Overrides = ["--no-registry"] };

    public static OptionSpec NoRegistry { get; } = new() { Name = "--no-registry", Help = "Do not enter the Python into the Windows registry", Overrides = ["--registry"] };

    public static OptionSpec Reinstall { get; } = new() { Name = "--reinstall", Short = 'r', Help = "Install anew what is installed already", Overrides = ["--no-reinstall"] };

    public static OptionSpec Force { get; } = new() { Name = "--force", Short = 'f', Help = "Replace existing files in the directory of commands" };

    public static OptionSpec Upgrade { get; } = new() { Name = "--upgrade", Short = 'U', Help = "Bring installed Pythons to their newest patch version", Overrides = ["--no-upgrade"] };

    public static OptionSpec Default { get; } = new() { Name = "--default", Help = "Make it the one that `python` starts" };

    public static OptionSpec CompileBytecode { get; } = new()
    {
        Name = "--compile-bytecode", Help = "Compile the standard library to bytecode", Variable = "UV_COMPILE_BYTECODE",
        Overrides = ["--no-compile-bytecode"],
    };
}
