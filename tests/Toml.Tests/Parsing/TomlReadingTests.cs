using System.Text;

namespace PyTool.Toml.Tests.Parsing;

public class TomlReadingTests
{
    private const string Sample = """
        name = "café"
        "quoted.key" = 1_000
        ratio = 2.5
        on = true
        when = 2024-05-06 07:08:09.1234567891+02:00
        dotted.a.b = 'literal \n'

        [[index]]
        url = "https://e.org"

        [[index]]
        url = "https://f.org"

        [tool.deep]
        list = ["a", 'b']
        """;

    [Fact]
    public void Enumerate_Members_KeepsOrderOfFirstMention()
    {
        var root = TomlDocument.Parse(Sample).Root;

        Assert.Equal(["name", "quoted.key", "ratio", "on", "when", "dotted", "index", "tool"], root.Select(entry => entry.Key));
    }

    [Fact]
    public void Getters_AllKinds_Decode()
    {
        var root = TomlDocument.Parse(Sample).Root;

        Assert.Equal("café", root.GetString("name"));
        Assert.Equal(1000, root.GetInteger("quoted.key"));
        Assert.Equal(2.5, root.GetFloat("ratio"));
        Assert.True(root.GetBoolean("on"));
        Assert.Equal("2024-05-06T07:08:09.123456789+02:00", root.GetValue("when").AsDateTime().ToString());
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)).AddTicks(1234567), root.GetValue("when").AsDateTime().ToDateTimeOffset());
        Assert.Equal(@"literal \n", root.GetTable("dotted").GetTable("a").GetString("b"));
        Assert.Equal(["a", "b"], root.GetTable("tool").GetTable("deep").GetArray("list").ToStrings());
        Assert.Equal(["https://e.org", "https://f.org"], root.GetArray("index").Select(index => index.AsTable().GetString("url")));
    }

    [Fact]
    public void FindAndTryGet_AbsentOrOtherKind_AreApart()
    {
        var root = TomlDocument.Parse(Sample).Root;

        Assert.Null(root.FindString("absent"));
        Assert.Null(root.FindTable("absent"));
        Assert.Throws<TomlException>(() => root.FindString("ratio"));
        Assert.False(root.TryGetString("ratio", out _));
        Assert.True(root.TryGetTable("tool", out var tool) && tool.ContainsKey("deep"));
        Assert.True(root.TryGetValue("name"u8, out var name) && name.StringEquals("café"u8));
    }

    [Fact]
    public void Spans_OfValues_PointIntoTheSource()
    {
        var document = TomlDocument.Parse("\uFEFF# é\r\n[a.\"b c\"]\r\nk = [ 1 ] # x\r\n");
        var table = document.Root.GetTable("a").GetTable("b c");

        Assert.Equal("[a.\"b c\"]", table.Value.ToString());
        Assert.Equal("[ 1 ]", table.GetValue("k").ToString());
        Assert.Equal(new TomlPosition(3, 5), table.GetValue("k").Position);
        Assert.Equal("a.\"b c\".k[0]", table.GetArray("k").First().KeyPath);
        Assert.Equal("k", Encoding.UTF8.GetString(document.Utf8.Span[table.GetValue("k").KeySpan.Start..table.GetValue("k").KeySpan.End]));
    }

    [Fact]
    public void EscapedKeys_InSmallAndLargeTables_AreFound()
    {
        var text = new StringBuilder("\"k\\u00e9\" = 0\n");
        for (var i = 0; i < 100; i++)
        {
            text.Append($"\"k\\x{i:x2}\" = {i}\n");
        }

        var root = TomlDocument.Parse(text.ToString()).Root;

        Assert.Equal(0, root.GetInteger("ké"));
        Assert.Equal(65, root.GetInteger("kA"));
        Assert.Throws<TomlException>(() => TomlDocument.Parse(text + "kA = 1\n"));
    }

    [Theory]
    [InlineData("[a]\nb.c = 1\n[a.b]\n")]
    [InlineData("a.b = 1\n[a]\n")]
    [InlineData("a = {b = 1}\na.c = 2\n")]
    [InlineData("a = {b = 1}\n[a.c]\n")]
    [InlineData("a = []\n[[a]]\n")]
    [InlineData("[[a]]\n[a]\n")]
    [InlineData("[a.b]\n[a]\nb.c = 1\n")]
    [InlineData("a = {b.c = 1, b = 2}\n")]
    [InlineData("a = 1\na.b = 2\n")]
    public void Parse_RedefinedTable_IsRefused(string text)
    {
        Assert.Throws<TomlException>(() => TomlDocument.Parse(text));
    }

    [Fact]
    public void DateTime_OutsideOfDotNet_SaysSo()
    {
        var value = TomlDocument.Parse("d = 0000-02-29").Root.GetValue("d").AsDateTime();

        Assert.Equal("0000-02-29", value.ToString());
        Assert.Throws<InvalidOperationException>(() => value.ToDateOnly());
    }

    [Fact]
    public async Task Read_FromManyThreads_GivesTheSame()
    {
        var root = TomlDocument.Parse(Sample).Root;

        var names = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => root.GetTable("dotted").GetTable("a").GetString("b"))));

        Assert.Single(names.Distinct());
    }
}
