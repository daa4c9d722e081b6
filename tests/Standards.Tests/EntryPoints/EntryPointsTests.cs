using PyTool.Standards.EntryPoints;

namespace PyTool.Standards.Tests.EntryPoints;

public class EntryPointsTests
{
    [Fact]
    public void Parse_File_GivesScripts()
    {
        var file = EntryPointsFile.Parse("# c\n[console_scripts]\nfoo = pkg.mod:main\nbar=pkg:obj.run [x, y]\n\n[gui_scripts]\ng = pkg:gui\n[other]\nm = pkg.mod\n");

        Assert.Equal(["foo = pkg.mod:main", "bar = pkg:obj.run"], file.ConsoleScripts().Select(s => s.ToString()));
        Assert.Equal("gui", Assert.Single(file.GuiScripts()).Attribute);
        Assert.Equal("pkg.mod", Assert.Single(file.Group("other")).Value);
    }

    [Theory]
    [InlineData("pkg")]
    [InlineData("pkg:")]
    [InlineData("pkg:a b")]
    [InlineData("os;import x:main")]
    [InlineData("pkg:main()")]
    [InlineData("pkg.:main")]
    [InlineData("1pkg:main")]
    [InlineData("pkg:main [x")]
    public void ConsoleScripts_OtherValue_IsRefused(string value)
    {
        var file = EntryPointsFile.Parse($"[console_scripts]\nfoo = {value}\n");

        Assert.Throws<StandardsFormatException>(() => file.ConsoleScripts());
    }

    [Theory]
    [InlineData("[console_scripts\nfoo = a:b")]
    [InlineData("foo = a:b")]
    [InlineData("[x]\nfoo")]
    public void Parse_OtherLine_IsRefused(string text)
    {
        Assert.Throws<StandardsFormatException>(() => EntryPointsFile.Parse(text));
    }

    [Theory]
    [InlineData("foo", true)]
    [InlineData("foo-1.2_x", true)]
    [InlineData("python-config", true)]
    [InlineData("ipython3", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("../x", false)]
    [InlineData("/abs", false)]
    [InlineData("a/../../x", false)]
    [InlineData("sub/x", false)]
    [InlineData("a\\b", false)]
    [InlineData("c:x", false)]
    [InlineData("a\nb", false)]
    [InlineData("python", false)]
    [InlineData("Python", false)]
    [InlineData("python3.12", false)]
    [InlineData("PYTHON3.13t", false)]
    [InlineData("pythonw3.13t", false)]
    [InlineData("pypy3", false)]
    [InlineData("python.exe", false)]
    [InlineData("python.py", false)]
    public void FindProblem_OfScriptNames(string name, bool fine)
    {
        Assert.Equal(fine, ScriptNames.FindProblem(name) is null);
    }
}
