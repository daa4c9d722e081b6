using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests.Versions;

public class VersionRangeTests
{
    [Theory]
    [InlineData("==1.0", true)]
    [InlineData("===1.0", true)]
    [InlineData("==1.0+cpu", true)]
    [InlineData(">=1,<=1", true)]
    [InlineData("==1.*", false)]
    [InlineData(">=1", false)]
    [InlineData("<1,>1", false)]
    public void IsSingleVersions_OfSpecifiers(string specifiers, bool expected)
    {
        Assert.Equal(expected, VersionSpecifiers.Parse(specifiers).Range.IsSingleVersions());
    }

    [Theory]
    [InlineData("<1.0", "1.0.dev0", false)]
    [InlineData("<1.0", "1.0a1.post1", false)]
    [InlineData("<1.0", "0.9.post1", true)]
    [InlineData("<1.0.post1", "1.0", true)]
    [InlineData("<1.0.post1", "1.0.post1.dev0", false)]
    [InlineData(">1.0", "1.0.post1", false)]
    [InlineData(">1.0", "1.0+local", false)]
    [InlineData(">1.0", "1.0.0.1", true)]
    [InlineData(">1.0a1", "1.0a1.post1", false)]
    [InlineData(">1.0.post1", "1.0.post1+local", false)]
    [InlineData(">1.0.post1", "1.0.post2.dev0", true)]
    [InlineData("<=1.0", "1.0+local", true)]
    [InlineData("~=0.4", "0.9", true)]
    [InlineData("~=0.4.0", "0.9", false)]
    [InlineData("~=1.4", "2.0.dev0", false)]
    [InlineData("==1.0.*", "1.0.dev0", true)]
    public void Contains_AtTheBorders(string specifier, string version, bool expected)
    {
        var range = VersionSpecifiers.Parse(specifier).Range;

        Assert.Equal(expected, range.Contains(PyVersion.Parse(version)));
    }

    [Theory]
    [InlineData(">=1,<2", ">=1,<2")]
    [InlineData("!=1", "<1 | >1")]
    [InlineData("", "*")]
    [InlineData("<1,>2", "∅")]
    [InlineData("==1", "==1")]
    public void ToString_OfSpecifiers(string specifiers, string expected)
    {
        Assert.Equal(expected, VersionSpecifiers.Parse(specifiers).Range.ToString());
    }

    [Fact]
    public void Intersect_ThatChangesNothing_IsTheSameObject()
    {
        var narrow = VersionSpecifiers.Parse(">=1,<2").Range;
        var wide = VersionSpecifiers.Parse(">=0.5").Range;

        Assert.Same(narrow, narrow.Intersect(wide));
        Assert.Same(narrow, wide.Intersect(narrow));
        Assert.Same(wide, narrow.Union(wide));
    }
}
