using PyTool.Core.Builds.UvBuild;

namespace PyTool.Core.Tests.Builds;

public sealed class PortableGlobTests
{
    [Theory]
    [InlineData("LICEN[CS]E*", "LICENSE.txt", true)]
    [InlineData("licenses/*", "licenses/a/b", false)]
    [InlineData("**/*.py", "a/b/c.py", true)]
    [InlineData("**/*.py", "c.py", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("[!a]x", "bx", true)]
    [InlineData("[!a]x", "ax", false)]
    public void IsMatch_Pattern_MatchesWholePath(string pattern, string path, bool expected) =>
        Assert.Equal(expected, PortableGlob.Parse(pattern, "test").IsMatch(path));

    [Theory]
    [InlineData("*.pyc", "src/a/b.pyc", true)]
    [InlineData("/a.py", "src/a.py", false)]
    [InlineData("/src/a.py", "src/a.py", true)]
    [InlineData("__pycache__", "src/__pycache__", true)]
    public void ParseExclusion_WithoutSlash_MatchesInAnyDirectory(string pattern, string path, bool expected) =>
        Assert.Equal(expected, PortableGlob.ParseExclusion(pattern, "test").IsMatch(path));

    [Fact]
    public void IsMatch_ManyStars_EndsSoon()
    {
        var pattern = string.Concat(Enumerable.Repeat("**/", 200)) + "x";

        Assert.False(PortableGlob.Parse(pattern, "test").IsMatch(string.Join('/', Enumerable.Repeat("a", 200))));
    }
}
