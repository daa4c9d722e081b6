namespace PyTool.Toml;

public readonly partial struct TomlTable
{
    /// <summary>Reads an optional member: a string, or null when the key is absent.</summary>
    /// <exception cref="TomlException">The member is of another kind.</exception>
    public string? FindString(string key) => TryGetValue(key, out var value) ? value.AsString() : null;

    /// <summary>Reads an optional member: an integer, or null when the key is absent.</summary>
    /// <exception cref="TomlException">The member is of another kind.</exception>
    public long? FindInteger(string key) => TryGetValue(key, out var value) ? value.AsInteger() : null;

    /// <summary>Reads an optional member: a float, or null when the key is absent.</summary>
    /// <exception cref="TomlException">The member is of another kind.</exception>
    public double? FindFloat(string key) => TryGetValue(key, out var value) ? value.AsFloat() : null;

    /// <summary>Reads an optional member: a boolean, or null when the key is absent.</summary>
    /// <exception cref="TomlException">The member is of another kind.</exception>
    public bool? FindBoolean(string key) => TryGetValue(key, out var value) ? value.AsBoolean() : null;

    /// <summary>Reads an optional member: an array, or null when the key is absent.</summary>
    /// <exception cref="TomlException">The member is of another kind.</exception>
    public TomlArray? FindArray(string key) => TryGetValue(key, out var value) ? value.AsArray() : null;

    /// <summary>Reads an optional member: a table, or null when the key is absent.</summary>
    /// <exception cref="TomlException">The member is of another kind.</exception>
    public TomlTable? FindTable(string key) => TryGetValue(key, out var value) ? value.AsTable() : null;
}
