using PyTool.Host.Output;

namespace PyTool.Host.Tests.Output;

public sealed class SummaryTextTests
{
    [Theory]
    [InlineData(65_000_000, "1m 05s")]
    [InlineData(2_345_000, "2.34s")]
    [InlineData(12_900, "12ms")]
    [InlineData(456, "0.45ms")]
    [InlineData(3, "0.00ms")]
    public void Duration_AnyLength_IsShort(long microseconds, string expected) => Assert.Equal(expected, SummaryText.Duration(TimeSpan.FromMicroseconds(microseconds)));

    [Theory]
    [InlineData(1, "Resolved 1 package in 5ms")]
    [InlineData(3, "Resolved 3 packages in 5ms")]
    public void Line_Count_HasItsNoun(int count, string expected) => Assert.Equal(expected, SummaryText.Line("Resolved", count, TimeSpan.FromMilliseconds(5), colors: false));

    [Fact]
    public void Lines_LongText_BreaksAtSpaces() => Assert.Equal(["aa bb", "ccc", "dddddddd"], TextWrap.Lines("aa bb ccc dddddddd", 5));
}
