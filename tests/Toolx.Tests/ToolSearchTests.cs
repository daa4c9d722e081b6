namespace PyTool.Toolx.Tests;

public sealed class ToolSearchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytoolx-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Find_BesideItself_GoesBeforeTheSearchPath()
    {
        var own = Make("own");

        Assert.Equal(Path.Combine(own, "pytool"), ToolSearch.Find(own, null, Make("other")));
    }

    [Fact]
    public void Find_InstalledAsDotnetTool_IsThatOfTheSameDirectoryOfTools()
    {
        var tools = Make("tools");
        var store = Path.Combine(tools, ".store", "pytoolx", "1.0.0", "pytoolx.linux-x64", "1.0.0", "tools", "net10.0", "linux-x64");

        Assert.Equal(Path.Combine(tools, "pytool"), ToolSearch.Find(store, Path.Combine(store, "pytoolx"), Make("other")));
    }

    [Fact]
    public void Find_RelativeEntryOfTheSearchPath_IsNeverUsed() => Assert.Null(ToolSearch.Find(Path.Combine(_root, "none"), null, "." + Path.PathSeparator + ""));

    [Fact]
    public void Find_SearchPath_IsTheLastPlace() => Assert.Equal(Path.Combine(_root, "other", "pytool"), ToolSearch.Find(Path.Combine(_root, "none"), null, Make("other")));

    [Theory]
    [InlineData("ruff check", "tool uvx ruff check")]
    [InlineData("--from x y --version", "tool uvx --from x y --version")]
    [InlineData("", "tool uvx")]
    [InlineData("--version", "--version")]
    [InlineData("-V", "--version")]
    public void Of_Arguments_AreThoseOfToolRun(string arguments, string expected) =>
        Assert.Equal(expected, string.Join(' ', ToolCommandLine.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private string Make(string name)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(directory, "pytool"), "");
        return directory;
    }
}
