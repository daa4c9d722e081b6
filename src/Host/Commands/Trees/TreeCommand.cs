using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Trees;

/// <summary><c>pytool tree</c>: show the tree of dependencies.</summary>
internal static class TreeCommand
{
    public static OptionSpec Universal { get; } = new() { Name = "--universal", Help = "Show the tree of all platforms and Pythons", Overrides = ["--no-universal"] };

    public static OptionSpec Format { get; } = new() { Name = "--format", ValueName = "FORMAT", Help = "Form of the output", PossibleValues = ["text", "json"], Default = "text" };

    public static OptionSpec Package { get; } = new() { Name = "--package", ValueName = "PACKAGE", Help = "Show this package only", IsRepeatable = true, Check = ValueCheck.Name };

    public static CommandSpec Spec => new()
    {
        Options = () =>
        [
            Universal, Format, TreeOptions.Depth, TreeOptions.Prune, Package, TreeOptions.NoDedupe, TreeOptions.Invert, TreeOptions.Outdated,
            TreeOptions.ShowSizes, .. GroupOptions.All, .. LockModeOptions.All, .. BuildOptions.All, .. ResolverOptions.All, ProjectScopeOptions.Script,
            PlatformOptions.PythonVersion, PlatformOptions.PythonPlatform, PythonOptions.Python,
        ],
        Conflicts = () =>
        [
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(Universal, PlatformOptions.PythonVersion, PlatformOptions.PythonPlatform),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
        ],
        Handler = TreeHandler.RunAsync,
    };
}
