namespace PyTool.Projects.Settings;

/// <summary>What one place says: an option, the environment, a file. Immutable; see <see cref="SettingsLayerBuilder"/>.</summary>
public sealed class SettingsLayer
{
    private readonly Dictionary<SettingKey, object> _values;

    internal SettingsLayer(SettingSource source, string? path, Dictionary<SettingKey, object> values)
    {
        Source = source;
        Path = path;
        _values = values;
    }

    /// <summary>Kind of the place.</summary>
    public SettingSource Source { get; }

    /// <summary>Absolute path of the file, or <see langword="null"/>.</summary>
    public string? Path { get; }

    /// <summary>The keys that are set, unordered.</summary>
    public IReadOnlyCollection<SettingKey> Keys => _values.Keys;

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public Setting<T>? Find<T>(SettingKey<T> key)
        where T : notnull
        => (Setting<T>?)_values.GetValueOrDefault(key);

    internal object? FindObject(SettingKey key) => _values.GetValueOrDefault(key);
}
