using PyTool.Toml.Editing;
using static PyTool.Toml.Tests.Editing.EditorFixture;

namespace PyTool.Toml.Tests.Editing;

public class PreservedLayoutTests
{
    [Theory]
    [InlineData("a = []", 0, "a = [\"N\"]")]
    [InlineData("a = [\n # c\n]\n", 0, "a = [\n # c\n    \"N\",\n]\n")]
    [InlineData("a = [1, 2]", 0, "a = [\"N\", 1, 2]")]
    [InlineData("a = [1, 2]", 1, "a = [1, \"N\", 2]")]
    [InlineData("a = [1, 2]", 2, "a = [1, 2, \"N\"]")]
    [InlineData("a = [ 1, ]", 1, "a = [ 1, \"N\", ]")]
    [InlineData("a = [\n  1, # one\n\n  2, # two\n  # end\n]\n", 0, "a = [\n  \"N\",\n  1, # one\n\n  2, # two\n  # end\n]\n")]
    [InlineData("a = [\n  1, # one\n\n  2, # two\n  # end\n]\n", 2, "a = [\n  1, # one\n\n  2, # two\n  \"N\",\n  # end\n]\n")]
    [InlineData("a = [\n  1, # one\n  2 # two\n]\n", 2, "a = [\n  1, # one\n  2, # two\n  \"N\"\n]\n")]
    [InlineData("a = [\r\n\t1\r\n]\r\n", 1, "a = [\r\n\t1,\r\n\t\"N\"\r\n]\r\n")]
    [InlineData("a = [\n  1,\n  2]\n", 2, "a = [\n  1,\n  2,\n  \"N\"]\n")]
    public void InsertElement_Preserve_TouchesNothingElse(string before, int index, string after)
    {
        Assert.Equal(after, Insert(before, index, "N", TomlArrayLayout.Preserve));
    }

    [Theory]
    [InlineData("a = [1]", 0, "a = []")]
    [InlineData("a = [ 1, ] # x", 0, "a = [] # x")]
    [InlineData("a = [1, 2, 3]", 0, "a = [2, 3]")]
    [InlineData("a = [1, 2, 3]", 1, "a = [1, 3]")]
    [InlineData("a = [1, 2, 3]", 2, "a = [1, 2]")]
    [InlineData("a = [1, 2, ]", 1, "a = [1, ]")]
    [InlineData("a = [\n  1, # one\n  2, # two\n  # end\n]\n", 0, "a = [\n  2, # two\n  # end\n]\n")]
    [InlineData("a = [\n  1, # one\n  2, # two\n  # end\n]\n", 1, "a = [\n  1, # one\n  # end\n]\n")]
    [InlineData("a = [1,\n  2, 3]\n", 1, "a = [1,\n  3]\n")]
    [InlineData("a = [1,\n  2]\n", 1, "a = [1]\n")]
    [InlineData("a = [1,\n  2]\n", 0, "a = [\n  2]\n")]
    [InlineData("a = [1, # c\n  2]\n", 1, "a = [1, # c\n  ]\n")]
    public void RemoveElement_Preserve_TouchesNothingElse(string before, int index, string after)
    {
        Assert.Equal(after, Remove(before, index, TomlArrayLayout.Preserve));
    }

    [Fact]
    public void ReplaceElement_Preserve_ReplacesTheTokenOnly()
    {
        var after = Edit("a = [1 , 2 ,# c\n3]", editor => editor.ReplaceElement(editor.Root.GetArray("a"), 1, "9", TomlArrayLayout.Preserve));

        Assert.Equal("a = [1 , 9 ,# c\n3]", after);
    }

    [Fact]
    public void InsertElement_ArrayOfTables_IsRefused()
    {
        var editor = new TomlEditor(TomlDocument.Parse("[[a]]\n"));

        Assert.Throws<InvalidOperationException>(() => editor.InsertElement(editor.Root.GetArray("a"), 0, "1", TomlArrayLayout.Multiline));
    }
}
