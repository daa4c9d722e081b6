using System.Diagnostics.CodeAnalysis;

namespace PyTool.Toml;

public readonly partial struct TomlTable
{
    /// <summary>Reads a string if there is one; any other kind counts as absent.</summary>
    public bool TryGetString(string key, [NotNullWhen(true)] out string? value)
    {
        var found = TryGetValue(key, out var member) && member.Kind == TomlKind.String;
        value = found ? member.AsString() : default;
        return found;
    }

    /// <summary>Reads an integer if there is one; any other kind counts as absent.</summary>
    public bool TryGetInteger(string key, out long value)
    {
        var found = TryGetValue(key, out var member) && member.Kind == TomlKind.Integer;
        value = found ? member.AsInteger() : default;
        return found;
    }

    /// <summary>Reads a float if there is one; any other kind counts as absent.</summary>
    public bool TryGetFloat(string key, out double value)
    {
        var found = TryGetValue(key, out var member) && member.Kind == TomlKind.Float;
        value = found ? member.AsFloat() : default;
        return found;
    }

    /// <summary>Reads a boolean if there is one; any other kind counts as absent.</summary>
    public bool TryGetBoolean(string key, out bool value)
    {
        var found = TryGetValue(key, out var member) && member.Kind == TomlKind.Boolean;
        value = found ? member.AsBoolean() : default;
        return found;
    }

    /// <summary>Reads an array if there is one; any other kind counts as absent.</summary>
    public bool TryGetArray(string key, out TomlArray value)
    {
        var found = TryGetValue(key, out var member) && member.Kind == TomlKind.Array;
        value = found ? member.AsArray() : default;
        return found;
    }

    /// <summary>Reads a table if there is one; any other kind counts as absent.</summary>
    public bool TryGetTable(string key, out TomlTable value)
    {
        var found = TryGetValue(key, out var member) && member.Kind == TomlKind.Table;
        value = found ? member.AsTable() : default;
        return found;
    }
}
