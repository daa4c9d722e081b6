namespace PyTool.Host.CommandLine.Groups;

/// <summary>How files get into an environment.</summary>
internal static class LinkOptions
{
    public static OptionSpec LinkMode { get; } = new()
    {
        Name = "--link-mode", ValueName = "LINK_MODE", Help = "How files get from the cache into environments",
        PossibleValues = ["clone", "copy", "hardlink", "symlink"], ValueAliases = [new("reflink", "clone")], Variable = "UV_LINK_MODE",
        Heading = "Installer options",
    };

    public static OptionSpec CompileBytecode { get; } = new()
    {
        Name = "--compile-bytecode", Aliases = ["--compile"], Help = "Compile installed packages to bytecode", Variable = "UV_COMPILE_BYTECODE",
        Heading = "Installer options", Overrides = ["--no-compile-bytecode"],
    };

    public static OptionSpec NoCompileBytecode { get; } = new()
    {
        Name = "--no-compile-bytecode", Aliases = ["--no-compile"], Help = "Do not compile to bytecode", IsHidden = true, Overrides = ["--compile-bytecode"],
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [LinkMode, CompileBytecode, NoCompileBytecode];
}
