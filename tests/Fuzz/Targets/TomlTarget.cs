using PyTool.Toml;

namespace PyTool.Fuzz.Targets;

/// <summary>Parsing: an error with a place, or a document whose every value can be decoded.</summary>
internal sealed class TomlTarget : IFuzzTarget
{
    public string Name => "toml";

    public IReadOnlyList<byte[]> Seeds => TomlSeeds.All;

    public void Run(byte[] input)
    {
        TomlDocument document;
        try
        {
            document = TomlDocument.Parse(input);
        }
        catch (TomlException exception)
        {
            FuzzAssert.True(exception.Line >= 1 && exception.Column >= 1 && exception.Excerpt.Length > 0, "an error has a place");
            return;
        }

        Read(document.Root.Value);
    }

    private static void Read(TomlValue value)
    {
        FuzzAssert.True(value.Span.Start >= 0 && value.Span.End <= value.Document.Utf8.Length && value.Span.Length >= 0, "spans lie in the text");
        switch (value.Kind)
        {
            case TomlKind.String:
                value.AsString();
                break;
            case TomlKind.Integer:
                value.AsInteger();
                break;
            case TomlKind.Float:
                value.AsFloat();
                break;
            case TomlKind.Boolean:
                value.AsBoolean();
                break;
            case TomlKind.Array:
                foreach (var element in value.AsArray())
                {
                    Read(element);
                }

                break;
            case TomlKind.Table:
                foreach (var (key, member) in value.AsTable())
                {
                    FuzzAssert.True(value.AsTable().ContainsKey(key), "every key is found");
                    Read(member);
                }

                break;
            default:
                FuzzAssert.True(value.AsDateTime().ToString().Length > 0, "dates have a text");
                break;
        }
    }
}
