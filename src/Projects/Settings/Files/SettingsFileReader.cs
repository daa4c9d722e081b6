using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Files;

/// <summary>Reads the settings of a <c>uv.toml</c> or a <c>[tool.uv]</c>.</summary>
internal static class SettingsFileReader
{
    private static readonly string[] PipNames = [.. PipKeys.All.Select(static k => k.Name)];

    /// <summary>Reads all keys.</summary>
    /// <exception cref="TomlReadException">A key is unknown or its value wrong.</exception>
    public static SettingsLayer Read(TomlTable table, SettingFile file)
    {
        var values = new Dictionary<SettingKey, object>();
        foreach (var entry in table)
        {
            ReadEntry(entry, file, values);
        }

        return new SettingsLayer(file.Source, file.Path, values);
    }

    private static void ReadEntry(TomlEntry entry, SettingFile file, Dictionary<SettingKey, object> values)
    {
        var key = entry.Key;
        if (SettingTable.Keys.TryGetValue(key, out var setting))
        {
            values[setting] = setting.ReadSetting(entry.Value, file);
        }
        else if (key == "pip")
        {
            ReadTable(entry.Value.ReadTable("struct PipOptions"), file, SettingTable.Pip, PipNames, values);
        }
        else if (key == "audit")
        {
            ReadTable(entry.Value.ReadTable("struct AuditOptions"), file, SettingTable.Audit, null, values);
        }
        else if (key != "pytool" && !SettingTable.ProjectOnly.Contains(key, StringComparer.Ordinal))
        {
            throw entry.Value.UnknownField(key, SettingTable.Names);
        }
    }

    private static void ReadTable(TomlTable table, SettingFile file, IReadOnlyDictionary<string, SettingKey> keys, string[]? names, Dictionary<SettingKey, object> values)
    {
        foreach (var (name, value) in table)
        {
            if (keys.TryGetValue(name, out var key))
            {
                values[key] = key.ReadSetting(value, file);
            }
            else if (names is not null)
            {
                throw value.UnknownField(name, names);
            }
        }
    }
}
