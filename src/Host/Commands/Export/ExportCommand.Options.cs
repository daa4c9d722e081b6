using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Export;

/// <summary>Options of <c>pytool export</c> alone.</summary>
internal static partial class ExportCommand
{
    public static OptionSpec Format { get; } = new()
    {
        Name = "--format", ValueName = "FORMAT", Help = "Form of the output", PossibleValues = ["requirements.txt", "pylock.toml", "cyclonedx1.5"],
        ValueAliases = [new("requirements-txt", "requirements.txt")],
    };

    public static OptionSpec Package { get; } = new() { Name = "--package", ValueName = "PACKAGE", Help = "Member of the workspace to work on", IsRepeatable = true, Check = ValueCheck.Name };

    public static OptionSpec Prune { get; } = new()
    {
        Name = "--prune", ValueName = "PACKAGE", Help = "Leave out this package and what only it needs", IsRepeatable = true, Check = ValueCheck.Name,
    };

    public static OptionSpec Hashes { get; } = new() { Name = "--hashes", Help = "Write hashes", IsHidden = true, Overrides = ["--no-hashes"] };

    public static OptionSpec NoHashes { get; } = new() { Name = "--no-hashes", Help = "Write no hashes", Overrides = ["--hashes"] };

    public static OptionSpec OutputFile { get; } = new() { Name = "--output-file", Short = 'o', ValueName = "OUTPUT_FILE", Help = "File to write to" };

    public static OptionSpec Batch { get; } = new() { Name = "--batch", ValueName = "BATCH", Help = "Export several selections that a TOML file lists", IsHidden = true };

    public static OptionSpec NoEmitProject { get; } = new() { Name = "--no-emit-project", Help = "Leave out the project itself" };

    public static OptionSpec OnlyEmitProject { get; } = new() { Name = "--only-emit-project", Help = "Write nothing but the project", IsHidden = true };

    public static OptionSpec NoEmitWorkspace { get; } = new() { Name = "--no-emit-workspace", Help = "Leave out the members of the workspace" };

    public static OptionSpec OnlyEmitWorkspace { get; } = new() { Name = "--only-emit-workspace", Help = "Write nothing but the members of the workspace", IsHidden = true };

    public static OptionSpec NoEmitLocal { get; } = new() { Name = "--no-emit-local", Help = "Leave out local directories and files" };

    public static OptionSpec OnlyEmitLocal { get; } = new() { Name = "--only-emit-local", Help = "Write nothing but local directories and files", IsHidden = true };

    public static OptionSpec NoEmitPackage { get; } = new()
    {
        Name = "--no-emit-package", ValueName = "NO_EMIT_PACKAGE", Help = "Leave out this package", IsRepeatable = true, Delimiter = ',',
        Check = ValueCheck.Name,
    };

    public static OptionSpec OnlyEmitPackage { get; } = new()
    {
        Name = "--only-emit-package", ValueName = "ONLY_EMIT_PACKAGE", Help = "Write nothing but this package", IsRepeatable = true, Delimiter = ',',
        Check = ValueCheck.Name, IsHidden = true,
    };
}
