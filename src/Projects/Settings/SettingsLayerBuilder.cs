namespace PyTool.Projects.Settings;

/// <summary>Makes the layer of a place that is no file: the host fills the command line's.</summary>
public sealed class SettingsLayerBuilder
{
    private readonly SettingSource _source;
    private readonly Dictionary<SettingKey, object> _values = [];

    /// <summary>Begins a layer.</summary>
    /// <param name="source">Kind of the place.</param>
    public SettingsLayerBuilder(SettingSource source = SettingSource.CommandLine) => _source = source;

    /// <summary>Sets a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="name">The option or variable, for messages.</param>
    public SettingsLayerBuilder Set<T>(SettingKey<T> key, T value, string name)
        where T : notnull
    {
        _values[key] = new Setting<T>(value, new SettingOrigin { Source = _source, Name = name });
        return this;
    }

    /// <summary>Sets a value from its text, or adds to the values that were set before where a setting is a list.</summary>
    /// <param name="key">A key that has a variable or an option.</param>
    /// <param name="text">The text.</param>
    /// <param name="name">The option or variable, for messages.</param>
    /// <param name="directory">Absolute path; relative paths are relative to it.</param>
    /// <exception cref="FormatException">The text is no value of the key.</exception>
    public SettingsLayerBuilder SetText(SettingKey key, string text, string name, string directory)
    {
        var made = key.Make(text, new SettingOrigin { Source = _source, Name = name }, directory);
        _values[key] = _values.TryGetValue(key, out var before) ? key.Combine(before, made) : made;
        return this;
    }

    /// <summary>The layer.</summary>
    public SettingsLayer Build() => new(_source, null, new Dictionary<SettingKey, object>(_values));

    internal void SetObject(SettingKey key, object setting) => _values[key] = setting;
}
