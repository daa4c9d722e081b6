using System.Text;
using PyTool.Toml.Writing;

namespace PyTool.Toml.Tests.Writing;

public class TomlTextTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("é ✓", "\"é ✓\"")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("python_version < '3'", "\"python_version < '3'\"")]
    [InlineData("say \"x\"", "'say \"x\"'")]
    [InlineData("C:\\x", "'C:\\x'")]
    [InlineData("a\"b'c", "\"\"\"a\"b'c\"\"\"")]
    [InlineData("a\\b'c", "'''a\\b'c'''")]
    [InlineData("a\nb", "\"\"\"\na\nb\"\"\"")]
    [InlineData("a\n\\b", "'''\na\n\\b'''")]
    [InlineData("a\r\nb", "\"\"\"\na\\r\nb\"\"\"")]
    [InlineData("\u0001\u007F", "\"\\u0001\\u007F\"")]
    [InlineData("'''\"\"\"", "\"'''\\\"\\\"\\\"\"")]
    public void String_Texts_GetTheQuotesTheyNeed(string text, string expected)
    {
        Assert.Equal(expected, TomlText.String(text));
        Assert.Equal(text, TomlDocument.Parse("x = " + expected).Root.GetString("x"));
    }

    [Theory]
    [InlineData("name-1_x", "name-1_x")]
    [InlineData("1", "1")]
    [InlineData("", "\"\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a.b", "\"a.b\"")]
    [InlineData("é", "\"é\"")]
    [InlineData("a\"b", "'a\"b'")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void Key_Texts_AreBareWherePossible(string key, string expected)
    {
        Assert.Equal(expected, TomlText.Key(key));
        Assert.True(TomlDocument.Parse(expected + " = 1").Root.ContainsKey(key));
    }

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void AppendFloat_Values_ReadBackAsFloats(double value, string expected)
    {
        var output = new StringBuilder();
        TomlText.AppendFloat(output, value);

        Assert.Equal(expected, output.ToString());
        Assert.Equal(value, TomlDocument.Parse("x = " + expected).Root.GetFloat("x"));
    }

    [Fact]
    public void AppendString_HalfSurrogate_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => TomlText.String("a\uDC00"));
    }

    [Fact]
    public void InlineTableAndArray_Values_AreJoined()
    {
        Assert.Equal("{ git = \"u\", \"a b\" = [1, 2] }", TomlText.InlineTable([new("git", TomlText.String("u")), new("a b", TomlText.Array(["1", "2"]))]));
        Assert.Equal("{}", TomlText.InlineTable([]));
        Assert.Equal("[]", TomlText.Array([]));
    }
}
