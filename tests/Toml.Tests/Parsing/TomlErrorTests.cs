namespace PyTool.Toml.Tests.Parsing;

public class TomlErrorTests
{
    [Theory]
    [InlineData("a = \n", 1, 5, "a", "expected a value")]
    [InlineData("[project]\nname = \"x\ny\"\n", 2, 10, "project.name", "expected `\"` to end the string, found the end of the line")]
    [InlineData("[tool.uv]\nx = [1,\n  2 3]\n", 3, 5, "tool.uv.x", "expected `,` or `]`, found `3`")]
    [InlineData("[[i]]\n[[i]]\nu = { a = 1 b = 2 }\n", 3, 13, "i[1].u", "expected `,` or `}`, found `b`")]
    [InlineData("a = 1\na = 2\n", 2, 1, "a", "the key is defined already at line 1, column 1 as an integer")]
    [InlineData("[a]\n[b]\n[a]\n", 3, 2, "a", "the key is defined already at line 1, column 2 as a table")]
    [InlineData("x = \"\\q\"\n", 1, 7, "x", "after the backslash, found `q`")]
    [InlineData("x = '\t' y\n", 1, 9, "x", "expected the end of the line, found `y`")]
    [InlineData("é = 1", 1, 1, null, "expected a key, found `é`")]
    [InlineData("'é' = 2024-02-30", 1, 7, "\"é\"", "expected a date or time that exists, found `2024-02-30`")]
    [InlineData("x = 9223372036854775808", 1, 5, "x", "expected an integer of at most 64 bits")]
    [InlineData("x = tru", 1, 5, "x", "expected `true` or `false`, found `tru`")]
    [InlineData("x = 1\r", 1, 6, "x", "expected a line feed after the carriage return")]
    [InlineData("# \u0001", 1, 3, null, "control character U+0001 in a comment")]
    [InlineData("x = \"\\ud800\"", 1, 6, "x", "U+D800 is not a Unicode scalar value")]
    [InlineData("x", 1, 2, null, "expected `.` or `=`, found the end of the text")]
    [InlineData("\uFEFFx y", 1, 3, null, "expected `.` or `=`, found `y`")]
    [InlineData("[a", 1, 3, "a", "expected `]`, found the end of the text")]
    public void Parse_Mistake_NamesPlaceKeyAndExpectation(string text, int line, int column, string? key, string reason)
    {
        var exception = Assert.Throws<TomlException>(() => TomlDocument.Parse(text, "pyproject.toml"));

        Assert.Equal((line, column, key), (exception.Line, exception.Column, exception.KeyPath));
        Assert.Contains(reason, exception.Reason);
        Assert.StartsWith($"`pyproject.toml`, line {line}, column {column}", exception.Message);
    }

    [Fact]
    public void Parse_BadUtf8_NamesTheByte()
    {
        var exception = Assert.Throws<TomlException>(() => TomlDocument.Parse("a = 1\nb = \"x\xFF\"\n"u8[..9].ToArray().Concat(new byte[] { (byte)'"', 0xC3, 0x28 }).ToArray()));

        Assert.Equal(2, exception.Line);
        Assert.Contains("0xC3", exception.Reason);
    }

    [Fact]
    public void Parse_HalfSurrogateInString_IsRefused()
    {
        var exception = Assert.Throws<TomlException>(() => TomlDocument.Parse("a = 1\nb = '\uD800'"));

        Assert.Equal((2, 6), (exception.Line, exception.Column));
    }

    [Fact]
    public void Excerpt_Mistake_ShowsTheLine()
    {
        var exception = Assert.Throws<TomlException>(() => TomlDocument.Parse("x = 1\nabc = yes\n"));

        Assert.StartsWith("TOML parse error at line 2, column 7\n  |\n2 | abc = yes\n  |       ^^^\nexpected a value", exception.Excerpt);
    }

    [Fact]
    public void Getters_WrongKind_NamePlaceAndKinds()
    {
        var root = TomlDocument.Parse("[tool.uv]\nx = [1, 'two']\n", "uv.toml").Root;

        var exception = Assert.Throws<TomlException>(() => root.GetTable("tool").GetTable("uv").GetArray("x").ToStrings());

        Assert.Equal("`uv.toml`, line 2, column 6, key `tool.uv.x[0]`: expected a string, found an integer", exception.Message);
        Assert.Equal("a string", exception.Expected);
    }

    [Fact]
    public void Getters_MissingKey_NameTheTable()
    {
        var root = TomlDocument.Parse("\n[project]\n").Root;

        var exception = Assert.Throws<TomlException>(() => root.GetTable("project").GetString("name"));

        Assert.Equal("line 2, column 1, key `project`: missing key `name`", exception.Message);
    }
}
