using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python upgrade</c>: bring installed Pythons to their newest patch version.</summary>
internal static class PythonUpgradeCommand
{
    public static OptionSpec Reinstall { get; } = new() { Name = "--reinstall", Short = 'r', Help = "Install anew what is installed already", Overrides = ["--no-reinstall"] };

    public static OptionSpec CompileBytecode { get; } = new()
    {
        Name = "--compile-bytecode", Help = "Compile the standard library to bytecode", Variable = "UV_COMPILE_BYTECODE",
        Overrides = ["--no-compile-bytecode"],
    };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "TARGETS", Help = "Which minor versions to upgrade", IsRepeatable = true, Variable = "UV_PYTHON" }],
        Options = () =>
        [
            PythonDownloadOptions.InstallDir, PythonDownloadOptions.Mirror, PythonDownloadOptions.PypyMirror, PythonDownloadOptions.GraalpyMirror,
            PythonDownloadOptions.PyodideMirror, Reinstall, PythonDownloadOptions.PythonDownloadsJsonUrl, CompileBytecode, LinkOptions.NoCompileBytecode,
        ],
        Handler = PythonInstallHandlers.UpgradeAsync,
    };
}
