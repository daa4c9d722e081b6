using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Building;

/// <summary><c>pytool build</c>: build source distributions and wheels.</summary>
internal static partial class BuildCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "SRC", Help = "Directory or source distribution to build" }],
        Options = () =>
        [
            SkipDependencyCheck, ProjectScopeOptions.Package, ProjectScopeOptions.AllPackages, OutDir, Sdist, Wheel, ListFiles, BuildLogs, NoBuildLogs,
            ForcePep517, Clear, CreateGitignore, NoCreateGitignore, RequirementFileOptions.BuildConstraints, .. HashOptions.All, PythonOptions.Python,
            .. ResolverOptions.All, .. BuildOptions.All, .. RefreshOptions.All,
        ],
        Conflicts = () =>
        [
            new ConflictRule(ListFiles, ForcePep517),
        ],
        Handler = BuildHandler.RunAsync,
    };
}
