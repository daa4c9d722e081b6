using PyTool.Toml.Editing;
using static PyTool.Toml.Tests.Editing.EditorFixture;

namespace PyTool.Toml.Tests.Editing;

/// <summary>Texts that the original tool writes when dependencies are added and removed.</summary>
public class MultilineLayoutTests
{
    [Theory]
    [InlineData("a = [\"b\", \"d\"]\n", 1, "a = [\n    \"b\",\n    \"NEW\",\n    \"d\",\n]\n")]
    [InlineData("a = []\n", 0, "a = [\n    \"NEW\",\n]\n")]
    [InlineData("a = [  ]\n", 0, "a = [\n  \"NEW\",\n]\n")]
    [InlineData("a = [\n\n  ]\n", 0, "a = [\n  \"NEW\",\n]\n")]
    [InlineData("a = [ # hello\n]\n", 0, "a = [ # hello\n \"NEW\",\n]\n")]
    [InlineData("a = [# hello\n]\n", 0, "a = [# hello\n    \"NEW\",\n]\n")]
    [InlineData("a = [\n # hello\n]\n", 0, "a = [\n # hello\n \"NEW\",\n]\n")]
    [InlineData("a = [\n   # hello\n # h2\n  ]\n", 0, "a = [\n  # hello\n  # h2\n  \"NEW\",\n]\n")]
    [InlineData("a = [ \"b\" , \"d\" ] # tail\n", 1, "a = [\n \"b\",\n \"NEW\",\n \"d\",\n] # tail\n")]
    [InlineData("a = [  \n\"x\"  ]\n", 1, "a = [\n  \"x\",\n  \"NEW\",\n]\n")]
    [InlineData("a = [\n\t\"b\"]\n", 1, "a = [\n\t\"b\",\n\t\"NEW\",\n]\n")]
    [InlineData("a = [\"b\",\n    \"d\"]\n", 2, "a = [\n    \"b\",\n    \"d\",\n    \"NEW\",\n]\n")]
    [InlineData("a = [ \"d\"]\n", 0, "a = [\n \"NEW\",\n \"d\",\n]\n")]
    [InlineData("    a = [\"x\"]\n", 1, "    a = [\n    \"x\",\n    \"NEW\",\n]\n")]
    [InlineData("a = [{include-group=\"x\"}, \"z\"]\n", 1, "a = [\n    {include-group=\"x\"},\n    \"NEW\",\n    \"z\",\n]\n")]
    public void InsertElement_Layouts_OneElementPerLine(string before, int index, string after)
    {
        Assert.Equal(after, Insert(before, index, "NEW"));
    }

    [Theory]
    [InlineData(1, "a = [\n  # lead\n  \"b\", # on b\n  \"NEW\",\n  \"d\", # on d\n  # end\n]\n")]
    [InlineData(2, "a = [\n  # lead\n  \"b\", # on b\n  \"d\", # on d\n  # end\n  \"NEW\",\n]\n")]
    [InlineData(0, "a = [\n  \"NEW\",\n  # lead\n  \"b\", # on b\n  \"d\", # on d\n  # end\n]\n")]
    public void InsertElement_BetweenComments_CommentsStayWithTheirElements(int index, string after)
    {
        Assert.Equal(after, Insert("a = [\n  # lead\n  \"b\", # on b\n  \"d\", # on d\n  # end\n]\n", index, "NEW"));
    }

    [Theory]
    [InlineData("a = [\n\n  # 1\n\n  # 2\n  \"b\", \n\n\n  # own\n  \"d\"\n]\n", 2, "a = [\n  # 1\n  # 2\n  \"b\",\n  # own\n  \"d\",\n  \"NEW\",\n]\n")]
    [InlineData("a = [\n  \"b\", # y\n  # z\n\n  # z2\n  \"d\"]\n", 1, "a = [\n  \"b\", # y\n  # z\n  # z2\n  \"NEW\",\n  \"d\",\n]\n")]
    [InlineData("a = [\n  \"b\",    # y  \n      # z # k\n\n     # z2\n\n  \"d\"]\n", 2, "a = [\n  \"b\",    # y\n  # z # k\n  # z2\n  \"d\",\n  \"NEW\",\n]\n")]
    [InlineData("a = [\n\n\n    # z2\n\n   # z3\n      \"b\" ,\n  \"d\"]\n", 0, "a = [\n      \"NEW\",\n      # z2\n      # z3\n      \"b\",\n      \"d\",\n]\n")]
    [InlineData("a = [ # x\n # y\n\"z\"]\n", 1, "a = [ # x\n # y\n \"z\",\n \"NEW\",\n]\n")]
    [InlineData("a = [ # q\n  \"b\", # y\n  # z\n]\n", 0, "a = [ # q\n  \"NEW\",\n  \"b\", # y\n  # z\n]\n")]
    public void InsertElement_OddComments_BlankLinesGoCommentsStay(string before, int index, string after)
    {
        Assert.Equal(after, Insert(before, index, "NEW"));
    }

    // Here the original tool moves comments to another element, or writes them twice.
    [Theory]
    [InlineData("a = [\n  \"b\",\n  \"c\" # x\n]\n", 2, "a = [\n  \"b\",\n  \"c\", # x\n  \"NEW\",\n]\n")]
    [InlineData("a = [\"d\", \"b\"\n# x\n]\n", 2, "a = [\n    \"d\",\n    \"b\",\n    # x\n    \"NEW\",\n]\n")]
    [InlineData("a = [ # x\n # y\n\"z\"]\n", 0, "a = [ # x\n \"NEW\",\n # y\n \"z\",\n]\n")]
    [InlineData("a = [\n  \"b\" # on b\n, \"d\" # on d\n  # end\n]\n", 2, "a = [\n  \"b\", # on b\n  \"d\", # on d\n  # end\n  \"NEW\",\n]\n")]
    public void InsertElement_CommentBeforeComma_StaysWithItsElement(string before, int index, string after)
    {
        Assert.Equal(after, Insert(before, index, "NEW"));
    }

    [Theory]
    [InlineData("a = [\"b\", \"d\"]\n", 0, "a = [\n \"d\",\n]\n")]
    [InlineData("a = [\"b\",   \"d\"]\n", 0, "a = [\n   \"d\",\n]\n")]
    [InlineData("a = [\"b\",\n    \"d\"]\n", 0, "a = [\n    \"d\",\n]\n")]
    [InlineData("a = [\"b\"]\n", 0, "a = []\n")]
    [InlineData("a=[\"b\",] # x\n", 0, "a=[] # x\n")]
    [InlineData("a = [\n  # lead\n  \"b\", # on b\n  \"d\", # on d\n  # end\n]\n", 0, "a = [\n  # lead\n  # on b\n  \"d\", # on d\n  # end\n]\n")]
    [InlineData("a = [\n  # lead\n  \"b\", # on b\n  \"d\", # on d\n  # end\n]\n", 1, "a = [\n  # lead\n  \"b\", # on b\n  # on d\n  # end\n]\n")]
    [InlineData("a = [\n  \"b\",\n  \"c\" # x\n]\n", 0, "a = [\n  \"c\", # x\n]\n")]
    [InlineData("a = [\n  \"b\",\n  \"c\" # x\n]\n", 1, "a = [\n  \"b\",\n]\n")]
    [InlineData("a = [\"b\", # y\n  # k\n   \"d\"]\n", 0, "a = [ # y\n   # k\n   \"d\",\n]\n")]
    [InlineData("a = [\n  \"b\", # y\n      # k\n   \"d\"]\n", 0, "a = [\n   # y\n   # k\n   \"d\",\n]\n")]
    [InlineData("a = [\n  \"b\", # y\n]\n", 0, "a = [\n    # y\n]\n")]
    [InlineData("a = [\n  # q\n  \"b\", # y\n  # z\n]\n", 0, "a = [\n    # q\n    # y\n    # z\n]\n")]
    public void RemoveElement_Layouts_CommentsStay(string before, int index, string after)
    {
        Assert.Equal(after, Remove(before, index));
    }

    [Fact]
    public void ReplaceElement_WithComments_KeepsThem()
    {
        var after = Edit(
            "a = [\"b\", \"c>=2\", # x\n \"d\"]\n",
            editor => editor.ReplaceElement(editor.Root.GetArray("a"), 1, "\"c>=3\"", TomlArrayLayout.Multiline));

        Assert.Equal("a = [\n    \"b\",\n    \"c>=3\", # x\n    \"d\",\n]\n", after);
    }

    [Fact]
    public void ReformatMultiline_OneLine_KeepsElements()
    {
        Assert.Equal("a = [\n    1,\n    'x',\n]\n", Edit("a = [1, 'x']\n", editor => editor.ReformatMultiline(editor.Root.GetArray("a"))));
    }

    [Fact]
    public void InsertElement_CarriageReturnsMarkAndNoFinalLineEnd_Stay()
    {
        Assert.Equal("\uFEFFb = 1\r\na = [\r\n    'x',\r\n    # c\r\n    \"NEW\",\r\n]", Insert("\uFEFFb = 1\r\na = ['x',\r\n# c\r\n]", 1, "NEW"));
    }
}
