using PyTool.Core.Running;

namespace PyTool.Core.Tests.Running;

public sealed class DotEnvFileTests
{
    [Theory]
    [InlineData("A=1", "1")]
    [InlineData("export A=1", "1")]
    [InlineData("A=\"two words\" # comment", "two words")]
    [InlineData("A='$B \\n'", "$B \\n")]
    [InlineData("A=\"x\\ny\"", "x\ny")]
    [InlineData("A=\"first\nsecond\"", "first\nsecond")]
    [InlineData("A=", "")]
    [InlineData("A=x${B}y", "xbeey")]
    [InlineData("A=$NONE-x", "-x")]
    public void Parse_Value_IsReadAsWritten(string text, string expected)
    {
        var file = DotEnvFile.Parse(text, static name => name == "B" ? "bee" : null);

        Assert.Null(file.ErrorPosition);
        Assert.Equal([new("A", expected)], file.Pairs);
    }

    [Fact]
    public void Parse_EarlierVariable_IsSubstituted()
    {
        var file = DotEnvFile.Parse("A=1\nD=$A-x\n", static _ => null);

        Assert.Equal([new("A", "1"), new("D", "1-x")], file.Pairs);
    }

    [Theory]
    [InlineData("this is not valid", 5)]
    [InlineData("=bad", 0)]
    public void Parse_BrokenLine_TellsWhereAndKeepsWhatCameBefore(string line, int position)
    {
        var file = DotEnvFile.Parse($"A=1\n{line}\nB=2\n", static _ => null);

        Assert.Equal(position, file.ErrorPosition);
        Assert.Equal(line, file.ErrorLine);
        Assert.Equal([new("A", "1")], file.Pairs);
    }
}
