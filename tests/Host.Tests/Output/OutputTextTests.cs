using PyTool.Host.Output;

namespace PyTool.Host.Tests.Output;

/// <summary>Reliability case `index-terminal-escapes`.</summary>
public sealed class OutputTextTests
{
    [Theory]
    [InlineData("plain é 🐍 text\n\tof two lines", "plain é 🐍 text\n\tof two lines")]
    [InlineData("a\u001b]0;owned\u0007b", "a\\u001b]0;owned\\u0007b")]
    [InlineData("a\rb\r\nc", "a\\u000db\r\nc")]
    [InlineData("\u202eevil\u009b2J", "\\u202eevil\\u009b2J")]
    [InlineData("\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m")]
    [InlineData("\u001b", "\\u001b")]
    public void Printable_WithoutColors_NothingActsOnATerminal(string text, string shown) => Assert.Equal(shown, OutputText.Printable(text, withColors: false));

    [Theory]
    [InlineData("\u001b[31;1merror\u001b[0m: x", "\u001b[31;1merror\u001b[0m: x")]
    [InlineData("\u001b[2Jx", "\\u001b[2Jx")]
    [InlineData("\u001b[12345678901234567890mx", "\\u001b[12345678901234567890mx")]
    [InlineData("\u001b[31", "\\u001b[31")]
    [InlineData("\u001b[", "\\u001b[")]
    public void Printable_WithColors_OnlyColorsPass(string text, string shown) => Assert.Equal(shown, OutputText.Printable(text, withColors: true));

    [Fact]
    public void Escape_LongOrHarmful_IsCutAndEscaped()
    {
        Assert.Equal("a\\u000ab", OutputText.Escape("a\nb"));
        Assert.Equal(201, OutputText.Escape(new string('a', 500)).Length);
    }
}
