namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>The tool that the tests run: packed and installed, named by <c>PYTOOL_TEST_TOOL</c>.</summary>
internal static class InstalledTool
{
    private const string HostAssembly = "pytool-host.dll";

    private static readonly Lazy<string> Host = new(FindHost);

    public static string Path { get; } = Environment.GetEnvironmentVariable("PYTOOL_TEST_TOOL") ?? "";

    public static string? Missing { get; } = File.Exists(Path) ? null : "PYTOOL_TEST_TOOL names no installed tool; ./test.sh packs and installs one";

    /// <summary>The folder of the host that loads plugins.</summary>
    public static string HostFolder => Host.Value;

    // Beside what the installed command is a link to; else somewhere in the store of the tool path.
    private static string FindHost()
    {
        var folder = System.IO.Path.GetDirectoryName(File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path)!;
        return File.Exists(System.IO.Path.Combine(folder, HostAssembly)) ? folder
            : System.IO.Path.GetDirectoryName(Directory.EnumerateFiles(folder, HostAssembly, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).First())!;
    }
}
