namespace PyTool.Toml;

public readonly partial struct TomlTable
{
    /// <summary>Reads a required member of any kind.</summary>
    /// <exception cref="TomlException">The key is absent.</exception>
    public TomlValue GetValue(string key)
    {
        if (TryGetValue(key, out var value))
        {
            return value;
        }

        throw Value.Error($"missing key `{key}`", $"a key `{key}`");
    }

    /// <summary>Reads a required member: a string.</summary>
    /// <exception cref="TomlException">The key is absent, or the member is of another kind.</exception>
    public string GetString(string key) => GetValue(key).AsString();

    /// <summary>Reads a required member: an integer.</summary>
    /// <exception cref="TomlException">The key is absent, or the member is of another kind.</exception>
    public long GetInteger(string key) => GetValue(key).AsInteger();

    /// <summary>Reads a required member: a float.</summary>
    /// <exception cref="TomlException">The key is absent, or the member is of another kind.</exception>
    public double GetFloat(string key) => GetValue(key).AsFloat();

    /// <summary>Reads a required member: a boolean.</summary>
    /// <exception cref="TomlException">The key is absent, or the member is of another kind.</exception>
    public bool GetBoolean(string key) => GetValue(key).AsBoolean();

    /// <summary>Reads a required member: an array.</summary>
    /// <exception cref="TomlException">The key is absent, or the member is of another kind.</exception>
    public TomlArray GetArray(string key) => GetValue(key).AsArray();

    /// <summary>Reads a required member: a table.</summary>
    /// <exception cref="TomlException">The key is absent, or the member is of another kind.</exception>
    public TomlTable GetTable(string key) => GetValue(key).AsTable();
}
