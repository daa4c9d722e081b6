using PyTool.Core.Syncing;

namespace PyTool.Core.Tests.Syncing;

public sealed class ElapsedTextTests
{
    [Theory]
    [InlineData(65_000_000, "1m 05s")]
    [InlineData(2_319_000, "2.31s")]
    [InlineData(12_900, "12ms")]
    [InlineData(420, "0.42ms")]
    [InlineData(3, "0.00ms")]
    public void Of_Microseconds_IsRoundedDown(long microseconds, string expected) => Assert.Equal(expected, ElapsedText.Of(TimeSpan.FromMicroseconds(microseconds)));
}
