namespace PyTool.Host.CommandLine.Groups;

/// <summary>Which versions are chosen.</summary>
internal static class ResolutionOptions
{
    public static OptionSpec Resolution { get; } = new()
    {
        Name = "--resolution", ValueName = "RESOLUTION", Help = "Which of the possible versions to choose",
        PossibleValues = ["highest", "lowest", "lowest-direct"], Variable = "UV_RESOLUTION", Heading = "Resolver options",
    };

    public static OptionSpec Prerelease { get; } = new()
    {
        Name = "--prerelease", ValueName = "PRERELEASE", Help = "When pre-releases may be chosen",
        PossibleValues = ["disallow", "allow", "if-necessary", "explicit", "if-necessary-or-explicit"], HiddenValues = ["if-necessary-or-explicit"],
        Variable = "UV_PRERELEASE", Heading = "Resolver options",
    };

    public static OptionSpec PrereleasePackage { get; } = new()
    {
        Name = "--prerelease-package", ValueName = "PRERELEASE_PACKAGE", Help = "When pre-releases of one package may be chosen: `PACKAGE=MODE`",
        IsRepeatable = true, Check = ValueCheck.PackageMode, Heading = "Resolver options",
    };

    public static OptionSpec Pre { get; } = new() { Name = "--pre", Help = "Allow pre-releases", IsHidden = true };

    public static OptionSpec ForkStrategy { get; } = new()
    {
        Name = "--fork-strategy", ValueName = "FORK_STRATEGY", Help = "What to optimise when one resolution covers several Pythons and platforms",
        PossibleValues = ["fewest", "requires-python"], Variable = "UV_FORK_STRATEGY", Heading = "Resolver options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Resolution, Prerelease, PrereleasePackage, Pre, ForkStrategy];
}
