using PyTool.Toml;
using PyTool.Toml.Editing;

namespace PyTool.Fuzz.Targets;

/// <summary>Editing: whatever parses can be edited everywhere, and the result holds exactly the change.</summary>
internal sealed class TomlEditTarget : IFuzzTarget
{
    public string Name => "toml-edit";

    public IReadOnlyList<byte[]> Seeds => TomlSeeds.All;

    public void Run(byte[] input)
    {
        TomlDocument document;
        try
        {
            document = TomlDocument.Parse(input);
        }
        catch (TomlException)
        {
            return;
        }

        foreach (var entry in document.Root)
        {
            RemoveKey(document, entry.Key);
            if (entry.Value.Kind == TomlKind.Table)
            {
                AddAndRemove(document, entry.Key);
            }
            else if (entry.Value is { Kind: TomlKind.Array, IsInline: true })
            {
                EditElements(document, entry.Key);
            }
        }
    }

    private static void RemoveKey(TomlDocument document, string key)
    {
        var editor = new TomlEditor(document);
        var count = editor.Root.Count;
        FuzzAssert.True(editor.Remove(editor.Root, key), "a present key is removed");
        FuzzAssert.True(editor.Root.Count == count - 1 && !editor.Root.ContainsKey(key), "one key less");
    }

    private static void AddAndRemove(TomlDocument document, string key)
    {
        var editor = new TomlEditor(document);
        const string Added = "fuzz added";
        var count = editor.Root.GetTable(key).Count;
        editor.Set(editor.Root.GetTable(key), Added, "[1]");
        FuzzAssert.True(editor.Root.GetTable(key).GetArray(Added).Count == 1, "the key was added");
        editor.Set(editor.Root.GetTable(key), Added, "'x'");
        FuzzAssert.True(editor.Root.GetTable(key).GetString(Added) == "x", "the key was replaced");
        editor.EnsureTable(key, "fuzz table", "deep");
        FuzzAssert.True(editor.Root.GetTable(key).Count == count + 2, "the table was added");
    }

    private static void EditElements(TomlDocument document, string key)
    {
        foreach (var layout in Enum.GetValues<TomlArrayLayout>())
        {
            var count = document.Root.GetArray(key).Count;
            for (var index = 0; index <= Math.Min(count, 4); index++)
            {
                var editor = new TomlEditor(document);
                editor.InsertElement(editor.Root.GetArray(key), index, "'fuzz'", layout);
                FuzzAssert.True(editor.Root.GetArray(key).ElementAt(index).StringEquals("fuzz"u8), "the element stands where it was put");
                editor.RemoveElement(editor.Root.GetArray(key), count - Math.Min(count, index), layout);
                FuzzAssert.True(editor.Root.GetArray(key).Count == count, "one element was added and one removed");
            }
        }
    }
}
