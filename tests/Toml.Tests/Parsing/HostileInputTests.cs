using System.Text;

namespace PyTool.Toml.Tests.Parsing;

/// <summary>Sizes at which quadratic behaviour would not come back.</summary>
public class HostileInputTests
{
    private const int Many = 250_000;

    [Theory]
    [InlineData("x = ", "[")]
    [InlineData("x = ", "{a=")]
    [InlineData("x = ", "[{a=")]
    [InlineData("x = ", "{a.a.a.a=")]
    public void Parse_DeepNesting_IsTooDeep(string start, string level)
    {
        var exception = Assert.Throws<TomlException>(() => TomlDocument.Parse(start + string.Concat(Enumerable.Repeat(level, 100_000))));

        Assert.Contains("too deep", exception.Reason);
    }

    [Theory]
    [InlineData("", " = 1")]
    [InlineData("[", "]")]
    [InlineData("[[", "]]")]
    [InlineData("x = {", " = 1}")]
    public void Parse_LongDottedKey_IsTooDeep(string before, string after)
    {
        var exception = Assert.Throws<TomlException>(() => TomlDocument.Parse(before + string.Join('.', Enumerable.Repeat("a", 100_000)) + after));

        Assert.Contains("too deep", exception.Reason);
    }

    [Fact]
    public void Parse_SixtyLevels_IsFine()
    {
        var document = TomlDocument.Parse("x = " + new string('[', 60) + new string(']', 60));

        Assert.Equal(1, document.Root.GetArray("x").Count);
    }

    [Fact]
    public void Parse_ManyKeys_FindsEach()
    {
        var text = new StringBuilder(12 * Many);
        for (var i = 0; i < Many; i++)
        {
            text.Append('k').Append(i).Append("=1\n");
        }

        var root = TomlDocument.Parse(text.ToString()).Root;

        Assert.Equal(Many, root.Count);
        Assert.True(Enumerable.Range(0, Many).All(i => root.ContainsKey("k" + i)));
        Assert.Throws<TomlException>(() => TomlDocument.Parse(text.Append("k77=2\n").ToString()));
    }

    [Fact]
    public void Parse_ManyTables_FindsEach()
    {
        var text = new StringBuilder(20 * Many);
        for (var i = 0; i < Many; i++)
        {
            text.Append("[t.").Append(i).Append("]\n");
        }

        Assert.Equal(Many, TomlDocument.Parse(text.ToString()).Root.GetTable("t").Count);
    }

    [Fact]
    public void Parse_ManyArrayTables_KeepsOrder()
    {
        var text = new StringBuilder(20 * Many);
        for (var i = 0; i < Many; i++)
        {
            text.Append("[[p]]\nn=").Append(i).Append('\n');
        }

        var sum = 0L;
        foreach (var table in TomlDocument.Parse(text.ToString()).Root.GetArray("p"))
        {
            sum += table.AsTable().GetInteger("n");
        }

        Assert.Equal((long)Many * (Many - 1) / 2, sum);
    }

    [Fact]
    public void Parse_ManyKeysInInlineTable_FindsEach()
    {
        var text = "x = {" + string.Join(',', Enumerable.Range(0, Many).Select(i => $"a.b{i}=0")) + "}";

        Assert.Equal(Many, TomlDocument.Parse(text).Root.GetTable("x").GetTable("a").Count);
    }

    [Fact]
    public void Parse_ManyQuotes_EndsTheString()
    {
        Assert.Throws<TomlException>(() => TomlDocument.Parse("x = " + new string('"', Many)));
        Assert.Throws<TomlException>(() => TomlDocument.Parse("x = " + new string('\'', Many)));
        Assert.Throws<TomlException>(() => TomlDocument.Parse("x = \"\"\"" + string.Concat(Enumerable.Repeat("\\   ", Many))));
    }

    [Fact]
    public void Parse_LongCommentsNumbersAndBlanks_AreFine()
    {
        var long1 = new string('#', 5 * Many);
        var document = TomlDocument.Parse($"{long1}\nx = 0.{new string('1', Many)}\n{new string(' ', Many)}{long1}");

        Assert.Equal(1.0 / 9, document.Root.GetFloat("x"), 9);
        Assert.Throws<TomlException>(() => TomlDocument.Parse("x = " + new string('1', Many)));
    }

    [Fact]
    public void Parse_LongEscapedString_Decodes()
    {
        var document = TomlDocument.Parse("x = \"" + string.Concat(Enumerable.Repeat("\\u00e9\\n", Many)) + "\"");

        Assert.Equal(2 * Many, document.Root.GetString("x").Length);
    }

    [Fact]
    public void Parse_EveryCutOfAText_NeverCrashes()
    {
        var text = "\uFEFF[a.\"b\"]\r\nx = {y = [1, 2.5e+3], z.w = \"\"\"q\\u00e9\\\n  r\"\"\"} # c\r\nd = 1979-05-27T07:32:00.5-07:00\r\n[[t]]\r\n"u8.ToArray();

        for (var length = 0; length <= text.Length; length++)
        {
            try
            {
                TomlDocument.Parse(text.AsSpan(0, length));
            }
            catch (TomlException exception)
            {
                Assert.True(exception.Line >= 1);
            }
        }
    }
}
