using System.Text;
using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

/// <summary>Checks that a text that is to be set into a document is one value and nothing else.</summary>
internal static class ValueFragment
{
    private const string Prefix = "x=";

    public static byte[] Check(string valueText)
    {
        ArgumentException.ThrowIfNullOrEmpty(valueText);
        var bytes = Encoding.UTF8.GetBytes(Prefix + valueText);
        NodeStore store;
        try
        {
            store = TomlParser.Parse(bytes, null, recordItems: false);
        }
        catch (TomlException exception)
        {
            throw new ArgumentException($"not a TOML value: {exception.Reason}", nameof(valueText), exception);
        }

        if (store.Count < 2 || store.Nodes[1].Start != Prefix.Length || store.Nodes[1].End != bytes.Length)
        {
            throw new ArgumentException("more than one TOML value", nameof(valueText));
        }

        return bytes[Prefix.Length..];
    }
}
