using System.Text;

namespace PyTool.Toml;

/// <summary>A key and its value.</summary>
public readonly struct TomlEntry
{
    internal TomlEntry(TomlValue value)
    {
        Value = value;
    }

    /// <summary>The key without quotes and escapes; decoded on each call.</summary>
    public string Key => Encoding.UTF8.GetString(KeyUtf8);

    /// <summary>The key without quotes and escapes in UTF-8; allocates nothing.</summary>
    public ReadOnlySpan<byte> KeyUtf8 => Value.Document.Store.KeyOf(Value.NodeIndex);

    /// <summary>The value.</summary>
    public TomlValue Value { get; }

    /// <summary>Splits into key and value.</summary>
    public void Deconstruct(out string key, out TomlValue value)
    {
        key = Key;
        value = Value;
    }
}
