namespace PyTool.Host.CommandLine.Groups;

/// <summary>What several of the pip commands share and no other command has.</summary>
internal static class PipOptions
{
    public static OptionSpec Deps { get; } = new() { Name = "--deps", Help = "Follow dependencies", IsHidden = true, Overrides = ["--no-deps"] };

    public static OptionSpec Exclude { get; } = new() { Name = "--exclude", ValueName = "EXCLUDE", Help = "Leave out this package", IsRepeatable = true, Check = ValueCheck.Name };

    public static OptionSpec ExcludeEditable { get; } = new() { Name = "--exclude-editable", Help = "Leave out editable packages" };

    public static OptionSpec Group { get; } = new()
    {
        Name = "--group", ValueName = "GROUP", Help = "Include a dependency group of a `pyproject.toml`: `GROUP` or `PATH:GROUP`", IsRepeatable = true,
        Check = ValueCheck.GroupInFile,
    };

    public static OptionSpec NoBinary { get; } = new()
    {
        Name = "--no-binary", ValueName = "NO_BINARY", Help = "Build these packages from source; `:all:` for all", IsRepeatable = true, Delimiter = ',',
        Check = ValueCheck.NameOrAll,
    };

    public static OptionSpec NoBuild { get; } = new() { Name = "--no-build", Help = "Build nothing from source", Overrides = ["--build"] };

    public static OptionSpec NoDeps { get; } = new() { Name = "--no-deps", Help = "Ignore dependencies, take only what is listed", Overrides = ["--deps"] };

    public static OptionSpec NoRequireBuildHashes { get; } = new()
    {
        Name = "--no-require-build-hashes", Help = "Demand no hashes of build dependencies", IsHidden = true, Overrides = ["--require-build-hashes"],
    };

    public static OptionSpec OnlyBinary { get; } = new()
    {
        Name = "--only-binary", ValueName = "ONLY_BINARY", Help = "Take these packages only as wheels; `:all:` for all", IsRepeatable = true, Delimiter = ',',
        Check = ValueCheck.NameOrAll,
    };

    public static OptionSpec RequireBuildHashes { get; } = new() { Name = "--require-build-hashes", Help = "Demand a hash of every build dependency", Overrides = ["--no-require-build-hashes"] };
}
