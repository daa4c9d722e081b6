using PyTool.Core.Builds.UvBuild.Sdists;
using PyTool.Toml;

namespace PyTool.Core.Tests.Builds.Native;

public sealed class NormalizedTomlTests
{
    [Theory]
    [InlineData("a = 1 # comment\n", "a = 1\n")]
    [InlineData("a = [\"x\"]\nb = [1, 2]\nc = []\n", "a = [\"x\"]\nb = [\n    1,\n    2,\n]\nc = []\n")]
    [InlineData("[t]\nx = { y = 1 }\nz = 2\n", "[t]\nz = 2\n\n[t.x]\ny = 1\n")]
    [InlineData("p = [{ n = \"A\" }, { n = \"B\" }]\n", "[[p]]\nn = \"A\"\n\n[[p]]\nn = \"B\"\n")]
    [InlineData("m = [{ a = 1 }, 2]\n", "m = [\n    { a = 1 },\n    2,\n]\n")]
    [InlineData("a.b.c = 1\n", "[a.b]\nc = 1\n")]
    [InlineData("[a]\n[a.b]\n", "[a.b]\n")]
    public void Write_Document_HasTheUsualForm(string text, string expected) => Assert.Equal(expected, NormalizedToml.Write(TomlDocument.Parse(text).Root));
}
