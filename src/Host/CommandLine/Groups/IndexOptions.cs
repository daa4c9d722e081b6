namespace PyTool.Host.CommandLine.Groups;

/// <summary>Where packages are looked for.</summary>
internal static class IndexOptions
{
    public static OptionSpec Index { get; } = new()
    {
        Name = "--index", ValueName = "INDEX", Help = "Further index to look at first", IsRepeatable = true, Delimiter = ' ', Variable = "UV_INDEX",
        HidesVariableValue = true, Heading = "Index options",
    };

    public static OptionSpec DefaultIndex { get; } = new()
    {
        Name = "--default-index", ValueName = "DEFAULT_INDEX", Help = "Index to look at last", Variable = "UV_DEFAULT_INDEX", HidesVariableValue = true,
        Heading = "Index options",
    };

    public static OptionSpec IndexUrl { get; } = new()
    {
        Name = "--index-url", Short = 'i', ValueName = "INDEX_URL", Help = "Index to look at last (deprecated: use `--default-index`)",
        Variable = "UV_INDEX_URL", HidesVariableValue = true, Heading = "Index options",
    };

    public static OptionSpec ExtraIndexUrl { get; } = new()
    {
        Name = "--extra-index-url", ValueName = "EXTRA_INDEX_URL", Help = "Further index (deprecated: use `--index`)", IsRepeatable = true, Delimiter = ' ',
        Variable = "UV_EXTRA_INDEX_URL", HidesVariableValue = true, Heading = "Index options",
    };

    public static OptionSpec FindLinks { get; } = new()
    {
        Name = "--find-links", Short = 'f', ValueName = "FIND_LINKS", Help = "Directory or page with distributions to choose from", IsRepeatable = true,
        Delimiter = ',', Variable = "UV_FIND_LINKS", HidesVariableValue = true, Heading = "Index options",
    };

    public static OptionSpec NoIndex { get; } = new() { Name = "--no-index", Help = "Use no index, only direct references and `--find-links`", Heading = "Index options" };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Index, DefaultIndex, IndexUrl, ExtraIndexUrl, FindLinks, NoIndex];
}
