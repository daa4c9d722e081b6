using PyTool.Core.Running.Overlays;

namespace PyTool.Core.Tests.Running;

public sealed class PythonTextTests
{
    [Theory]
    [InlineData("/a b", "'/a b'")]
    [InlineData("it's", "'it\\'s'")]
    [InlineData("C:\\x", "'C:\\\\x'")]
    [InlineData("a\nimport os", "'a\\nimport os'")]
    public void Of_Text_IsOneLiteralOnOneLine(string text, string expected)
    {
        Assert.Equal(expected, PythonText.Of(text));
    }
}
