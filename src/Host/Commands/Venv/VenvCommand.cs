using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Venv;

/// <summary><c>pytool venv</c>: create an environment.</summary>
internal static partial class VenvCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "PATH", Help = "Directory of the environment" }],
        Options = () =>
        [
            PythonOptions.Python, System, InstallTargetOptions.NoSystem, NoProject, Seed, Clear, Force, NoClear, AllowExisting, Prompt,
            SystemSitePackages, Relocatable, NoRelocatable, .. IndexOptions.All, .. RegistryOptions.All, .. ExcludeNewerOptions.All, LinkMode,
            .. RefreshOptions.All, NoSeed, NoPip, NoSetuptools, NoWheel,
        ],
        Conflicts = () =>
        [
            new ConflictRule(NoClear, AllowExisting),
        ],
        Handler = VenvHandler.RunAsync,
    };
}
