using PyTool.Core.Caches;
using Xunit;

namespace PyTool.Core.Tests.Caches;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0B")]
    [InlineData(1023, "1023B")]
    [InlineData(45056, "44.0KiB")]
    [InlineData(59453030, "56.7MiB")]
    public void Text_AnySize_HasTheUnitThatFits(long bytes, string expected) => Assert.Equal(expected, ByteSize.Text(bytes));
}
