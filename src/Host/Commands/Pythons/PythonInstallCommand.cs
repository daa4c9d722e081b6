using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pythons;

/// <summary><c>pytool python install</c>: download and install Pythons.</summary>
internal static partial class PythonInstallCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "TARGETS", Help = "Which Pythons to install", IsRepeatable = true, Variable = "UV_PYTHON" }],
        Options = () =>
        [
            PythonDownloadOptions.InstallDir, Bin, NoBin, Registry, NoRegistry, PythonDownloadOptions.Mirror, PythonDownloadOptions.PypyMirror,
            PythonDownloadOptions.GraalpyMirror, PythonDownloadOptions.PyodideMirror, PythonDownloadOptions.PythonDownloadsJsonUrl, Reinstall, Force,
            Upgrade, Default, CompileBytecode, LinkOptions.NoCompileBytecode,
        ],
        Conflicts = () =>
        [
            new ConflictRule(NoBin, Default),
        ],
        Handler = PythonInstallHandlers.InstallAsync,
    };
}
