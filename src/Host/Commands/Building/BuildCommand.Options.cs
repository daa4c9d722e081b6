using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Building;

/// <summary>Options of <c>pytool build</c> alone.</summary>
internal static partial class BuildCommand
{
    public static OptionSpec SkipDependencyCheck { get; } = new() { Name = "--skip-dependency-check", Help = "Do not check build dependencies when building in the environment itself", IsHidden = true };

    public static OptionSpec OutDir { get; } = new() { Name = "--out-dir", Short = 'o', ValueName = "OUT_DIR", Help = "Directory to write to" };

    public static OptionSpec Sdist { get; } = new() { Name = "--sdist", Help = "Build a source distribution" };

    public static OptionSpec Wheel { get; } = new() { Name = "--wheel", Help = "Build a wheel", Overrides = ["--no-wheel"] };

    public static OptionSpec ListFiles { get; } = new() { Name = "--list", Help = "List the files that would be included", IsHidden = true };

    public static OptionSpec BuildLogs { get; } = new() { Name = "--build-logs", Help = "Show what build backends print", IsHidden = true, Overrides = ["--no-build-logs"] };

    public static OptionSpec NoBuildLogs { get; } = new() { Name = "--no-build-logs", Help = "Hide what build backends print", Overrides = ["--build-logs"] };

    public static OptionSpec ForcePep517 { get; } = new() { Name = "--force-pep517", Help = "Build by PEP 517, never by a shortcut" };

    public static OptionSpec Clear { get; } = new() { Name = "--clear", Help = "Empty the output directory first", Overrides = ["--no-clear"] };

    public static OptionSpec CreateGitignore { get; } = new()
    {
        Name = "--create-gitignore", Help = "Create a `.gitignore` in the output directory", IsHidden = true, Overrides = ["--no-create-gitignore"],
    };

    public static OptionSpec NoCreateGitignore { get; } = new() { Name = "--no-create-gitignore", Help = "Create no `.gitignore` in the output directory", Overrides = ["--create-gitignore"] };
}
