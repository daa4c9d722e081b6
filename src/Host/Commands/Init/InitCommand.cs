using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Init;

/// <summary><c>pytool init</c>: create a project or script.</summary>
internal static partial class InitCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "PATH", Help = "Directory of the project, or the script" }],
        Options = () =>
        [
            Name, Bare, Virtual, Package, NoPackage, Application, Library, Script, Description, NoDescription, Vcs, BuildBackend, Backend, NoReadme,
            AuthorFrom, NoPinPython, PinPython, NoWorkspace, PythonOptions.Python,
        ],
        Conflicts = () =>
        [
            new ConflictRule(Script, Name, Package, Application, Library, Description, NoDescription, Vcs, BuildBackend),
            new ConflictRule(NoPackage, Library, BuildBackend),
            new ConflictRule(Virtual, Package),
            new ConflictRule(Application, Library),
        ],
        Handler = InitHandler.RunAsync,
    };
}
