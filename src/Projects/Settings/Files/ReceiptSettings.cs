using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Files;

/// <summary>Reads the settings that the receipt of an installed tool keeps (<c>[tool.options]</c>).</summary>
public static class ReceiptSettings
{
    /// <summary>Reads the table. Keys that are not known are left alone: a newer program may have written them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">Absolute path of the receipt.</param>
    /// <exception cref="ProjectException">A value is wrong.</exception>
    public static SettingsLayer Read(TomlTable table, string path)
    {
        var file = new SettingFile(path, SettingSource.Receipt, Path.GetDirectoryName(path)!);
        var values = new Dictionary<SettingKey, object>();
        try
        {
            foreach (var entry in table)
            {
                ReadEntry(entry, file, values);
            }
        }
        catch (TomlReadException exception)
        {
            throw new ProjectException(TomlSnippet.Of(exception.Document, exception.Span, exception.Message)) { Path = path };
        }

        // The moment beside a span is for programs that know no spans.
        if (table.TryGetValue("exclude-newer-span"u8, out var span))
        {
            values[SettingKeys.ExcludeNewer] = SettingKeys.ExcludeNewer.ReadSetting(span, file);
        }

        return new SettingsLayer(SettingSource.Receipt, path, values);
    }

    private static void ReadEntry(TomlEntry entry, SettingFile file, Dictionary<SettingKey, object> values)
    {
        if (entry.Key == "build-isolation")
        {
            ReadIsolation(entry.Value, file, values);
        }
        else if (SettingTable.Keys.TryGetValue(entry.Key, out var key))
        {
            values[key] = key.ReadSetting(entry.Value, file);
        }
    }

    // `"isolate"`, `"shared"` or `{ shared-package = ["name"] }`.
    private static void ReadIsolation(TomlValue value, SettingFile file, Dictionary<SettingKey, object> values)
    {
        if (value.Kind == TomlKind.Table)
        {
            if (value.AsTable().TryGetValue("shared-package"u8, out var packages))
            {
                values[SettingKeys.NoBuildIsolationPackage] = SettingKeys.NoBuildIsolationPackage.ReadSetting(packages, file);
            }

            return;
        }

        values[SettingKeys.NoBuildIsolation] = new Setting<bool>(value.ReadString() == "shared", file.OriginOf(value));
    }
}
