using System.Collections.Concurrent;

namespace PyTool.Projects.Settings;

/// <summary>The settings of a command: all layers together. Immutable; combined on demand. Safe to use from several threads.</summary>
public sealed class UvSettings
{
    private static readonly object Unset = new();

    private readonly SettingsLayer[] _layers;
    private readonly ConcurrentDictionary<SettingKey, object> _combined = new();

    /// <summary>Combines layers.</summary>
    /// <param name="layers">The layers, the strongest first.</param>
    public UvSettings(IEnumerable<SettingsLayer> layers) => _layers = [.. layers];

    /// <summary>The layers, the strongest first.</summary>
    public IReadOnlyList<SettingsLayer> Layers => _layers;

    /// <summary>The same settings with those of a script: behind options and variables, before all files.</summary>
    public UvSettings WithScript(SettingsLayer script)
    {
        var place = Array.FindIndex(_layers, static layer => layer.Source is not (SettingSource.CommandLine or SettingSource.Environment));
        place = place < 0 ? _layers.Length : place;
        return new UvSettings([.. _layers[..place], script, .. _layers[place..]]);
    }

    /// <summary>The value of a key with its origin, or <see langword="null"/> when nobody sets it.</summary>
    public Setting<T>? Find<T>(SettingKey<T> key)
        where T : notnull
        => _combined.GetOrAdd(key, static (k, layers) => Combine(layers.Select(l => l.FindObject(k)), k), _layers) as Setting<T>;

    /// <summary>The value of a key, or a default.</summary>
    public T Get<T>(SettingKey<T> key, T otherwise)
        where T : notnull
        => Find(key) is { } setting ? setting.Value : otherwise;

    /// <summary>Whether a flag is set.</summary>
    public bool IsSet(SettingKey<bool> key) => Get(key, false);

    /// <summary>Everything that somebody sets, as text, sorted by name.</summary>
    /// <param name="show">Takes secrets out of texts.</param>
    public IReadOnlyList<SettingDescription> Describe(Func<string, string> show)
    {
        var descriptions = new List<SettingDescription>();
        foreach (var key in _layers.SelectMany(static layer => layer.Keys).Distinct())
        {
            var name = PipKeys.All.Contains(key) ? "pip." + key.Name : key.Name;
            descriptions.Add(key.Describe(Combine(_layers.Select(layer => layer.FindObject(key)), key), name, show));
        }

        descriptions.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return descriptions;
    }

    /// <summary>
    /// The value of a key for the pip interface: options and variables, then <c>[tool.uv.pip]</c> of all files, then the same key outside of it.
    /// </summary>
    /// <param name="pip">A key of <see cref="PipKeys"/>.</param>
    /// <param name="key">The key outside of the table; <see langword="null"/>: there is none.</param>
    public Setting<T>? FindForPip<T>(SettingKey<T> pip, SettingKey<T>? key = null)
        where T : notnull
    {
        var values = new List<object?>();
        foreach (var direct in _layers.Where(static l => l.Source is SettingSource.CommandLine or SettingSource.Environment))
        {
            values.Add(direct.FindObject(pip));
            values.Add(key is null ? null : direct.FindObject(key));
        }

        var files = _layers.Where(static l => l.Source is not (SettingSource.CommandLine or SettingSource.Environment)).ToArray();
        values.AddRange(files.Select(l => l.FindObject(pip)));
        values.AddRange(key is null ? [] : files.Select(l => l.FindObject(key)));
        return Combine(values, pip) as Setting<T>;
    }

    private static object Combine(IEnumerable<object?> values, SettingKey key)
    {
        object? result = null;
        foreach (var value in values)
        {
            if (value is not null)
            {
                result = result is null ? value : key.Combine(result, value);
            }
        }

        return result ?? Unset;
    }
}
