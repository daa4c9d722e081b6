using PyTool.Toml.Editing;
using static PyTool.Toml.Tests.Editing.EditorFixture;

namespace PyTool.Toml.Tests.Editing;

/// <summary>Where new tables go; the places are those of the original tool.</summary>
public class TableEditTests
{
    [Theory]
    [InlineData("[t.u]\nx = 1\n\n# foo\n", "[t.u]\nx = 1\n\n[t.u.s]\nk = 1\n\n# foo\n")]
    [InlineData("[t.u]\nx=1\n[foo]\ny=1\n[t.z]\n[bar]\n", "[t.u]\nx=1\n\n[t.u.s]\nk = 1\n[foo]\ny=1\n[t.z]\n[bar]\n")]
    [InlineData("[t.z]\n[foo]\n[t.u]\nx=1\n[t.u.pip]\n[t.k]\ny=1\n", "[t.z]\n[foo]\n[t.u]\nx=1\n[t.u.pip]\n\n[t.u.s]\nk = 1\n[t.k]\ny=1\n")]
    [InlineData("[t.x]\na=1 # z\n[t.y]\nb=1\n[other]\n", "[t.x]\na=1 # z\n[t.y]\nb=1\n\n[t.u.s]\nk = 1\n[other]\n")]
    [InlineData("[t.a]\n[t.u.s.b]\np=1\n\n# foo\n[t.z]\nx=1\n", "[t.a]\n\n[t.u.s]\nk = 1\n[t.u.s.b]\np=1\n\n# foo\n[t.z]\nx=1\n")]
    [InlineData("[t]\nu.s.z=1 # k\nu.p=2\n\n# foo\n[o]\n", "[t]\nu.s.z=1 # k\nu.s.k = 1\nu.p=2\n\n# foo\n[o]\n")]
    [InlineData("[t]\nu.p=2\n\n# foo\n[o]\nx=1\n", "[t]\nu.p=2\n\n[t.u.s]\nk = 1\n\n# foo\n[o]\nx=1\n")]
    [InlineData("t.u = {x = 1}\n", "t.u = {x = 1, s = { k = 1 }}\n")]
    [InlineData("t = {}\n", "t = { u = { s = { k = 1 } } }\n")]
    [InlineData("", "[t.u.s]\nk = 1\n")]
    [InlineData("# only a comment\n", "# only a comment\n\n[t.u.s]\nk = 1\n")]
    [InlineData("a = 1", "a = 1\n\n[t.u.s]\nk = 1")]
    [InlineData("a = 1\r\n", "a = 1\r\n\r\n[t.u.s]\r\nk = 1\r\n")]
    [InlineData("\uFEFF", "\uFEFF[t.u.s]\nk = 1\n")]
    public void EnsureTable_ThenSet_AfterTheTableThatComesBefore(string before, string after)
    {
        Assert.Equal(after, Edit(before, editor => editor.Set(editor.EnsureTable("t", "u", "s"), "k", "1")));
    }

    [Fact]
    public void EnsureTable_NewTopLevelTable_BeforeTrailingComments()
    {
        Assert.Equal("[t]\na=1 # z\n\n[g]\n# eof\n", Edit("[t]\na=1 # z\n# eof\n", editor => editor.EnsureTable("g")));
    }

    [Fact]
    public void EnsureTable_NotATable_IsRefused()
    {
        var editor = new TomlEditor(TomlDocument.Parse("a.b = 1\n"));

        Assert.Throws<InvalidOperationException>(() => editor.EnsureTable("a", "b"));
    }

    [Theory]
    [InlineData("[foo]\n[t]\nx=1\n", 0, "[foo]\n[t]\nx=1\n\n[[t.i]]\nname = \"n\"\nurl = \"u\"\n")]
    [InlineData("[foo]\n[[t.i]]\nurl=\"q\"\n#x\n\n#y\n[t.z]\n", 0, "[foo]\n\n[[t.i]]\nname = \"n\"\nurl = \"u\"\n[[t.i]]\nurl=\"q\"\n#x\n\n#y\n[t.z]\n")]
    [InlineData("[foo]\n[[t.i]]\nurl=\"q\"\n#x\n\n#y\n[t.z]\n", 1, "[foo]\n[[t.i]]\nurl=\"q\"\n\n[[t.i]]\nname = \"n\"\nurl = \"u\"\n#x\n\n#y\n[t.z]\n")]
    [InlineData("[[t.i]]\n[t.i.s]\na=1\n[[t.i]]\n", 1, "[[t.i]]\n[t.i.s]\na=1\n\n[[t.i]]\nname = \"n\"\nurl = \"u\"\n[[t.i]]\n")]
    public void InsertArrayTable_Position_AfterThePreviousTable(string before, int index, string after)
    {
        var actual = Edit(before, editor =>
        {
            var table = editor.InsertArrayTable(editor.EnsureTable("t"), "i", index, [new("name", "\"n\""), new("url", "\"u\"")]);
            Assert.Equal("u", table.GetString("url"));
        });

        Assert.Equal(after, actual);
    }

    [Fact]
    public void RemoveArrayTable_WithSubTables_TakesThemAlong()
    {
        var after = Edit("[[i]]\na=1\n\n# two\n[[i]]\na=2\n[i.s]\nb=1\n\n[[i]]\na=3\n", editor => editor.RemoveArrayTable(editor.Root.GetArray("i"), 1));

        Assert.Equal("[[i]]\na=1\n\n[[i]]\na=3\n", after);
    }

    [Fact]
    public void MoveArrayTableUp_WithComments_MovesWholeTable()
    {
        var after = Edit(
            "[foo]\n[[i]]\nurl=\"q\"\n\n[[i]]\nurl=\"e\"\ndefault=true # z\n\n#y\n[t]\n",
            editor => editor.MoveArrayTableUp(editor.Root.GetArray("i"), 1, 0));

        Assert.Equal("[foo]\n\n[[i]]\nurl=\"e\"\ndefault=true # z\n[[i]]\nurl=\"q\"\n\n#y\n[t]\n", after);
    }

    [Fact]
    public void InsertArrayTable_BracketedArray_IsRefused()
    {
        var editor = new TomlEditor(TomlDocument.Parse("i = [{}]\n"));

        Assert.Throws<InvalidOperationException>(() => editor.InsertArrayTable(editor.Root, "i", 0, []));
    }
}
