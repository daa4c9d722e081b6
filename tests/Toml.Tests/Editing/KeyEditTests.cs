using PyTool.Toml.Editing;
using static PyTool.Toml.Tests.Editing.EditorFixture;

namespace PyTool.Toml.Tests.Editing;

/// <summary>Where new keys go and what goes with removed ones; the places are those of the original tool.</summary>
public class KeyEditTests
{
    [Theory]
    [InlineData("[p]\nx = 1\n# last\n", "[p]\nx = 1\nk = 1\n# last\n")]
    [InlineData("[p]\nx = 1\n# last\n\n# next\n[q]\n", "[p]\nx = 1\nk = 1\n# last\n\n# next\n[q]\n")]
    [InlineData("[p] # head\n\n[q]\n", "[p] # head\nk = 1\n\n[q]\n")]
    [InlineData("[p]\nx = 1 # y", "[p]\nx = 1 # y\nk = 1")]
    [InlineData("\uFEFF[p]\r\n  x = 1\r\n[q]\r\n", "\uFEFF[p]\r\n  x = 1\r\nk = 1\r\n[q]\r\n")]
    [InlineData("p = {x = 1} # c\n", "p = {x = 1, k = 1} # c\n")]
    [InlineData("p = {}\n", "p = { k = 1 }\n")]
    [InlineData("p.x = 1 # c\nq = 2\n", "p.x = 1 # c\np.k = 1\nq = 2\n")]
    [InlineData("'p' . \"x\".y = 1\nq = 2\n", "'p' . \"x\".y = 1\n'p' . k = 1\nq = 2\n")]
    [InlineData("# top\n[a]\n[p.x]\ny = 1\n", "# top\n[a]\n\n[p]\nk = 1\n[p.x]\ny = 1\n")]
    [InlineData("[p]\nk = 5 # five\n[q]\n", "[p]\nk = 1 # five\n[q]\n")]
    [InlineData("p.k = [\n 1, # one\n] # c\n", "p.k = 1 # c\n")]
    [InlineData("[p]\n[p.k]\nx = 1\n# c\n[q]\n", "[p]\nk = 1\n# c\n[q]\n")]
    [InlineData("[p]\nk.x = 1\nk.y = 2\nz = 3\n", "[p]\nz = 3\nk = 1\n")]
    [InlineData("[[o]]\n[[p.k]]\n[p.k.x]\ny = 1\n", "[[o]]\n\n[p]\nk = 1\n")]
    public void Set_Key_InItsTable(string before, string after)
    {
        Assert.Equal(after, Edit(before, editor => editor.Set(editor.Root.GetTable("p"), "k", "1")));
    }

    [Theory]
    [InlineData("[g]\n# about x\nx=[\"y\"] # t\n\n# foo\n[t]\n", "[g]\nk = 1\n# about x\nx=[\"y\"] # t\n\n# foo\n[t]\n")]
    [InlineData("[g]\n\n# about a\na=[]\n\n# about x\nx=[\"y\"] # t\n", "[g]\n\n# about a\na=[]\nk = 1\n\n# about x\nx=[\"y\"] # t\n")]
    [InlineData("[g]\nx.y = 1\n", "[g]\nk = 1\nx.y = 1\n")]
    [InlineData("g = { w = 2, x = 1 }\n", "g = { w = 2, k = 1, x = 1 }\n")]
    [InlineData("[g]\nw = 1\n", "[g]\nw = 1\nk = 1\n")]
    public void Set_BeforeKey_AboveItsComments(string before, string after)
    {
        Assert.Equal(after, Edit(before, editor => editor.Set(editor.Root.GetTable("g"), "k", "1", "x")));
    }

    [Theory]
    [InlineData("[p]\n# about k\nk = 1 # post\n# trail\nb = 2\n", "[p]\n# trail\nb = 2\n")]
    [InlineData("[p]\na = 1\n\nk = 1\n\nb = 2\n", "[p]\na = 1\n\nb = 2\n")]
    [InlineData("[p]\n# sou\nk.a.url = 1 # post\n# trail\nk.b = 2\nc = 3\n", "[p]\nc = 3\n")]
    [InlineData("[p]\na = 1\n# pre\n[p.k] # hd\nu = 1 # post\n# trail\n[z]\n", "[p]\na = 1\n# trail\n[z]\n")]
    [InlineData("[p.k.a]\nx = 1\n[o]\ny = 1\n[p.k.b]\n[p.l]\n", "[o]\ny = 1\n[p.l]\n")]
    [InlineData("[p]\n[[p.k]]\nx = 1\n\n[[p.k]]\nx = 2\n[q]\n", "[p]\n[q]\n")]
    [InlineData("p = { a = 1, k = 2, b = 3 }\n", "p = { a = 1, b = 3 }\n")]
    [InlineData("p = { k = 2, b = 3 }\n", "p = { b = 3 }\n")]
    [InlineData("p = { a = 1, k = 2 } # c\n", "p = { a = 1 } # c\n")]
    [InlineData("p = { k = 2 }\n", "p = {}\n")]
    [InlineData("p = { k.x = 2, a = 1, k.y = 3 }\n", "p = { a = 1 }\n")]
    [InlineData("p = { a.b = 1, k.x.y = 2 }\n", "p = { a.b = 1 }\n")]
    [InlineData("[p]\na = 1\nk = 2", "[p]\na = 1")]
    [InlineData("# licence\n\n# about\np.k = 1\nq = 1\n", "# licence\n\nq = 1\n")]
    [InlineData("p = {\n  a = 1, # a\n  k = 2, # k\n  b = 3,\n}\n", "p = {\n  a = 1, # a\n  b = 3,\n}\n")]
    [InlineData("[p]\r\nk = \"\"\"\r\nx\r\n\"\"\"\r\nb = 1\r\n", "[p]\r\nb = 1\r\n")]
    public void Remove_Key_TakesItsCommentsWithIt(string before, string after)
    {
        var removed = false;

        Assert.Equal(after, Edit(before, editor => removed = editor.Remove(editor.Root.GetTable("p"), "k")));
        Assert.True(removed);
    }

    [Fact]
    public void Remove_AbsentKey_ChangesNothing()
    {
        Assert.Equal("a=1", Edit("a=1", editor => Assert.False(editor.Remove(editor.Root, "b"))));
    }

    [Fact]
    public void Set_QuotedKey_IsWrittenQuoted()
    {
        Assert.Equal("\"a b\" = 1\n\"\" = true\n", Edit("\"a b\" = 1\n", editor => editor.Set(editor.Root, "", "true")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\n[evil]")]
    [InlineData("1 # comment")]
    [InlineData("1\nb = 2")]
    [InlineData(" 1")]
    [InlineData("[1")]
    public void Set_NotOneValue_IsRefused(string value)
    {
        var editor = new TomlEditor(TomlDocument.Parse("a = 1\n"));

        Assert.ThrowsAny<ArgumentException>(() => editor.Set(editor.Root, "a", value));
        Assert.Equal("a = 1\n", editor.ToString());
    }

    [Fact]
    public void Set_StaleView_IsRefused()
    {
        var editor = new TomlEditor(TomlDocument.Parse("a = 1\n"));
        var root = editor.Root;
        editor.Set(root, "b", "2");

        Assert.Throws<ArgumentException>(() => editor.Set(root, "c", "3"));
    }

    [Fact]
    public void Remove_InsideNestedArrays_FindsTheTable()
    {
        var after = Edit("x = [[{ k.a = 1, b = 2, k.c = 3 }]]\n", editor =>
        {
            var table = editor.Root.GetArray("x").First().AsArray().First().AsTable();
            editor.Remove(table, "k");
        });

        Assert.Equal("x = [[{ b = 2 }]]\n", after);
    }
}
