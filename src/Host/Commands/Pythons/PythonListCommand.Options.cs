using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pythons;

/// <summary>Options of <c>pytool python list</c> alone.</summary>
internal static partial class PythonListCommand
{
    public static OptionSpec AllVersions { get; } = new() { Name = "--all-versions", Help = "List all patch versions" };

    public static OptionSpec AllPlatforms { get; } = new() { Name = "--all-platforms", Help = "List downloads for all platforms" };

    public static OptionSpec AllArches { get; } = new() { Name = "--all-arches", Help = "List downloads for all architectures" };

    public static OptionSpec OnlyInstalled { get; } = new() { Name = "--only-installed", Help = "List what is installed" };

    public static OptionSpec OnlyDownloads { get; } = new() { Name = "--only-downloads", Help = "List what can be downloaded" };

    public static OptionSpec ShowUrls { get; } = new() { Name = "--show-urls", Help = "Show the addresses of downloads" };
}
