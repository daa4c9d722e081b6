using PyTool.Abstractions.Plugins;
using PyTool.Core.Running;

namespace PyTool.Core.Tests.Running;

public sealed class RecursionGuardTests
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData("0", 0)]
    public void Check_DepthWithinLimit_IsReturned(string text, int expected) =>
        Assert.Equal(expected, RecursionGuard.Check(new Dictionary<string, string> { [RecursionGuard.Variable] = text }, 5));

    [Fact]
    public void Check_DepthBeyondLimit_Throws()
    {
        var exception = Assert.Throws<PyToolException>(() => RecursionGuard.Check(new Dictionary<string, string> { [RecursionGuard.Variable] = "6" }, 5));

        Assert.Equal("`uv run` was recursively invoked 6 times which exceeds the limit of 5", exception.Message);
        Assert.Equal(2, exception.ExitCode);
    }

    [Fact]
    public void Check_NoNumber_Throws()
    {
        var exception = Assert.Throws<PyToolException>(() => RecursionGuard.Check(new Dictionary<string, string> { [RecursionGuard.Variable] = "x" }, 5));

        Assert.Equal("Failed to parse environment variable `UV_RUN_RECURSION_DEPTH` with invalid value `x`: invalid digit found in string", exception.Message);
    }
}
