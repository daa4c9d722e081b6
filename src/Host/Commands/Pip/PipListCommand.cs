using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip list</c>: list installed packages as a table.</summary>
internal static class PipListCommand
{
    public static OptionSpec Editable { get; } = new() { Name = "--editable", Short = 'e', Help = "List editable packages only" };

    public static OptionSpec Format { get; } = new() { Name = "--format", ValueName = "FORMAT", Help = "Form of the output", PossibleValues = ["columns", "freeze", "json"], Default = "columns" };

    public static OptionSpec Outdated { get; } = new() { Name = "--outdated", Help = "List only what has a newer version", Overrides = ["--no-outdated"] };

    public static OptionSpec NoOutdated { get; } = new() { Name = "--no-outdated", Help = "List everything", IsHidden = true, Overrides = ["--outdated"] };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            Editable, PipOptions.ExcludeEditable, PipOptions.Exclude, Format, Outdated, NoOutdated, PipCompatibilityOptions.Strict,
            PipCompatibilityOptions.NoStrict, .. IndexOptions.All, .. RegistryOptions.All, .. ExcludeNewerOptions.All, PythonOptions.Python,
            InstallTargetOptions.System, InstallTargetOptions.NoSystem, InstallTargetOptions.Target, InstallTargetOptions.Prefix,
            PipCompatibilityOptions.DisablePipVersionCheck, PipCompatibilityOptions.Cert,
        ],
        Conflicts = () =>
        [
            new ConflictRule(Editable, PipOptions.ExcludeEditable),
        ],
        Handler = PipListHandler.ListAsync,
    };
}
