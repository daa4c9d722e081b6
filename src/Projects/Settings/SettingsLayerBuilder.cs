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

    /// <summary>The layer.</summary>
    public SettingsLayer Build() => new(_source, null, new Dictionary<SettingKey, object>(_values));

    internal void SetObject(SettingKey key, object setting) => _values[key] = setting;
}
