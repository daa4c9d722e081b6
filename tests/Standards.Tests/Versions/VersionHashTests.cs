using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests.Versions;

/// <summary>Reliability case `index-huge-page`: a page of versions must not fill one bucket of a table.</summary>
public sealed class VersionHashTests
{
    [Theory]
    [InlineData("0.{0}")]
    [InlineData("1!{0}")]
    [InlineData("9000.{0}.1")]
    [InlineData("1.0.0.0.{0}")]
    [InlineData("1.0.post9999.dev{0}")]
    [InlineData("1.0+local.{0}")]
    public void GetHashCode_ManyVersions_AreSpread(string pattern)
    {
        const int Count = 2000;

        var hashes = Enumerable.Range(20000, Count).Select(number => PyVersion.Parse(pattern.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).GetHashCode()).ToHashSet();

        Assert.InRange(hashes.Count, Count - 10, Count);
    }

    [Theory]
    [InlineData("1.0", "1.0.0.0.0.0.0")]
    [InlineData("0.20000", "0.20000.0")]
    [InlineData("1!2", "1!2.0")]
    [InlineData("1.0+Local-1", "1.0.0+local.1")]
    [InlineData("1.0a1.post2.dev3", "1.0.0alpha1-2.dev3")]
    public void GetHashCode_EqualVersions_AreEqual(string left, string right)
    {
        Assert.Equal(PyVersion.Parse(left), PyVersion.Parse(right));
        Assert.Equal(PyVersion.Parse(left).GetHashCode(), PyVersion.Parse(right).GetHashCode());
    }
}
