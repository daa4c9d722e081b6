using PyTool.Standards.Records;

namespace PyTool.Standards.Tests.Records;

public class RecordTests
{
    [Fact]
    public void Write_Entries_AreSortedAndQuotedWhereNeeded()
    {
        RecordEntry[] entries =
        [
            new() { Path = "p-1.0.dist-info/RECORD" },
            new() { Path = "p/b,c.py", Hash = "sha256=x", Size = 2 },
            new() { Path = "../../../bin/p", Hash = "sha256=y", Size = 10 },
            new() { Path = "p/say \"hi\".py", Hash = "sha256=z", Size = 0 },
        ];

        var text = RecordFile.Write(entries);

        Assert.Equal(
            "../../../bin/p,sha256=y,10\np-1.0.dist-info/RECORD,,\n\"p/b,c.py\",sha256=x,2\n\"p/say \"\"hi\"\".py\",sha256=z,0\n", text);
        Assert.Equal(entries.Order(), RecordFile.Parse(text));
    }

    [Fact]
    public void Parse_ForeignForms_AreRead()
    {
        var entries = RecordFile.Parse("p\\a.py,sha256=x,1\r\n\r\n\"q\"\nr,,");

        Assert.Equal(["p/a.py", "q", "r"], entries.Select(e => e.Path));
        Assert.Equal(1, entries[0].Size);
        Assert.Null(entries[2].Hash);
    }

    [Theory]
    [InlineData("a,b,c,d")]
    [InlineData("a,,x")]
    [InlineData("a,,-1")]
    [InlineData(",sha256=x,1")]
    [InlineData("\"a")]
    public void TryParse_OtherLines_AreRefused(string text)
    {
        Assert.False(RecordFile.TryParse(text, out _));
    }
}
