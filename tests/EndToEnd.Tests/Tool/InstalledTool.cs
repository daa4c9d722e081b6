namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>The tool that the tests run: packed and installed, named by <c>PYTOOL_TEST_TOOL</c>.</summary>
internal static class InstalledTool
{
    public static string Path { get; } = Environment.GetEnvironmentVariable("PYTOOL_TEST_TOOL") ?? "";

    public static string? Missing { get; } = File.Exists(Path) ? null : "PYTOOL_TEST_TOOL names no installed tool; ./test.sh packs and installs one";
}
