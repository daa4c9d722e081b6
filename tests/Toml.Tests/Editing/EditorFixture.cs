using System.Text;
using PyTool.Toml.Editing;

namespace PyTool.Toml.Tests.Editing;

/// <summary>Runs one edit on a text and gives the text after it.</summary>
internal static class EditorFixture
{
    public static string Edit(string text, Action<TomlEditor> edit)
    {
        var editor = new TomlEditor(TomlDocument.Parse(text));
        edit(editor);
        return Encoding.UTF8.GetString(editor.ToUtf8());
    }

    public static string Insert(string text, int index, string element, TomlArrayLayout layout = TomlArrayLayout.Multiline)
    {
        return Edit(text, editor => editor.InsertElement(editor.Root.GetArray("a"), index, $"\"{element}\"", layout));
    }

    public static string Remove(string text, int index, TomlArrayLayout layout = TomlArrayLayout.Multiline)
    {
        return Edit(text, editor => editor.RemoveElement(editor.Root.GetArray("a"), index, layout));
    }
}
