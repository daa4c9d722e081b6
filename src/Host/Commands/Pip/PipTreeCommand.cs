using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip tree</c>: show installed packages as a tree.</summary>
internal static class PipTreeCommand
{
    public static OptionSpec ShowVersionSpecifiers { get; } = new() { Name = "--show-version-specifiers", Help = "Show what was asked for" };

    public static OptionSpec Package { get; } = new() { Name = "--package", ValueName = "PACKAGE", Help = "Show this package only", IsRepeatable = true, Check = ValueCheck.Name };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            ShowVersionSpecifiers, TreeOptions.Depth, TreeOptions.Prune, Package, TreeOptions.NoDedupe, TreeOptions.Invert, TreeOptions.Outdated,
            TreeOptions.ShowSizes, PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict, .. IndexOptions.All, .. RegistryOptions.All,
            .. ExcludeNewerOptions.All, PythonOptions.Python, InstallTargetOptions.System, InstallTargetOptions.NoSystem,
            PipCompatibilityOptions.DisablePipVersionCheck, PipCompatibilityOptions.Cert,
        ],
        Handler = PipTreeHandler.RunAsync,
    };
}
