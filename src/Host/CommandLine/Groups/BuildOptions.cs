namespace PyTool.Host.CommandLine.Groups;

/// <summary>What may be built and what must be.</summary>
internal static class BuildOptions
{
    public static OptionSpec NoBuild { get; } = new() { Name = "--no-build", Help = "Build nothing from source", Variable = "UV_NO_BUILD", Heading = "Build options", Overrides = ["--build"] };

    public static OptionSpec Build { get; } = new() { Name = "--build", Help = "Allow building from source", IsHidden = true, Overrides = ["--no-build"] };

    public static OptionSpec NoBuildPackage { get; } = new()
    {
        Name = "--no-build-package", ValueName = "NO_BUILD_PACKAGE", Help = "Do not build this package from source", IsRepeatable = true,
        Check = ValueCheck.Name, SettingVariable = "UV_NO_BUILD_PACKAGE", Heading = "Build options",
    };

    public static OptionSpec NoBinary { get; } = new() { Name = "--no-binary", Help = "Install no wheels, build everything from source", Variable = "UV_NO_BINARY", Heading = "Build options", Overrides = ["--binary"] };

    public static OptionSpec Binary { get; } = new() { Name = "--binary", Help = "Allow wheels", IsHidden = true, Overrides = ["--no-binary"] };

    public static OptionSpec NoBinaryPackage { get; } = new()
    {
        Name = "--no-binary-package", ValueName = "NO_BINARY_PACKAGE", Help = "Build this package from source", IsRepeatable = true, Check = ValueCheck.Name,
        SettingVariable = "UV_NO_BINARY_PACKAGE", Heading = "Build options",
    };

    public static OptionSpec RequireBuildHashes { get; } = new()
    {
        Name = "--require-build-hashes", Help = "Demand a hash of every build dependency", Heading = "Build options",
        Overrides = ["--no-require-build-hashes"],
    };

    public static OptionSpec NoRequireBuildHashes { get; } = new()
    {
        Name = "--no-require-build-hashes", Help = "Demand no hashes of build dependencies", Heading = "Build options", Overrides = ["--require-build-hashes"],
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [NoBuild, Build, NoBuildPackage, NoBinary, Binary, NoBinaryPackage, RequireBuildHashes, NoRequireBuildHashes];
}
