using System.Text;
using PyTool.Core.Scripts;
using PyTool.Projects.Scripts;

namespace PyTool.Core.Tests.Scripts;

public sealed class ScriptEnvironmentsTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("# /// script\n# dependencies = []\n# ///\nprint()\n");

    [Theory]
    [InlineData("/w/s.py", "s-")]
    [InlineData("/w/Foo.bar.pyw", "foo-bar-")]
    [InlineData("/w/we ird-é.py", "we-ird-")]
    [InlineData("/w/é.py", "")]
    public void Locate_File_IsNamedAfterIt(string path, string start)
    {
        var name = Path.GetFileName(ScriptEnvironments.Locate("/cache", ScriptFile.Find(path, Text)!));

        Assert.StartsWith(start, name, StringComparison.Ordinal);
        Assert.Equal(16, name.Length - start.Length);
        Assert.All(name[start.Length..], static character => Assert.True(char.IsAsciiHexDigitLower(character)));
    }

    [Fact]
    public void Locate_SameNameElsewhere_IsAnotherPlace()
    {
        Assert.NotEqual(ScriptEnvironments.Locate("/cache", ScriptFile.Find("/a/s.py", Text)!), ScriptEnvironments.Locate("/cache", ScriptFile.Find("/b/s.py", Text)!));
    }

    [Fact]
    public void Locate_Input_DependsOnMetadataAlone()
    {
        var other = Encoding.UTF8.GetBytes("# /// script\n# dependencies = []\n# ///\nprint(2)\n");

        Assert.Equal(ScriptEnvironments.Locate("/cache", ScriptFile.FindInInput("/w", Text)!), ScriptEnvironments.Locate("/cache", ScriptFile.FindInInput("/elsewhere", other)!));
    }
}
