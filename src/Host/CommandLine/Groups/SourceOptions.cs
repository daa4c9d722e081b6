namespace PyTool.Host.CommandLine.Groups;

/// <summary>Whether `tool.uv.sources` counts.</summary>
internal static class SourceOptions
{
    public static OptionSpec NoSources { get; } = new() { Name = "--no-sources", Help = "Ignore `tool.uv.sources`", Variable = "UV_NO_SOURCES", Heading = "Resolver options" };

    public static OptionSpec NoSourcesPackage { get; } = new()
    {
        Name = "--no-sources-package", ValueName = "NO_SOURCES_PACKAGE", Help = "Ignore `tool.uv.sources` for this package", IsRepeatable = true,
        Check = ValueCheck.Name, SettingVariable = "UV_NO_SOURCES_PACKAGE", Heading = "Resolver options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [NoSources, NoSourcesPackage];
}
