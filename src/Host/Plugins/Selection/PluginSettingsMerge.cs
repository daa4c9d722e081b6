using System.Buffers;
using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Plugins.Store;
using PyTool.Toml;

namespace PyTool.Host.Plugins.Selection;

/// <summary>Merges the settings of one plugin over all files, key by key.</summary>
internal static class PluginSettingsMerge
{
    public static PluginSettings Of(PluginDescriptor plugin, IReadOnlyList<PluginFile> files)
    {
        if (plugin.IsBuiltIn)
        {
            return PluginSettings.Empty;
        }

        var manifest = PluginManifestReader.Read(plugin.Directory!);
        var merged = new SortedDictionary<string, TomlValue>(StringComparer.Ordinal);
        var origins = new List<string>();
        foreach (var file in files.OrderBy(f => f.Layer))
        {
            if (file.Settings(plugin.Id) is not { } settings)
            {
                continue;
            }

            origins.Add(file.Path);
            foreach (var entry in settings)
            {
                Check(plugin, manifest, file, entry);
                merged.TryAdd(entry.Key, entry.Value);
            }
        }

        return merged.Count == 0 ? PluginSettings.Empty : new PluginSettings { Json = ToJson(merged), Origin = string.Join(", ", origins) };
    }

    private static void Check(PluginDescriptor plugin, PluginManifest manifest, PluginFile file, TomlEntry entry)
    {
        var place = $"{file.Path}, line {entry.Value.Position.Line}";
        if (manifest.Settings is { } known && !known.Contains(entry.Key))
        {
            var nearest = NearestName.Find(entry.Key, known);
            throw new PyToolException("PT2023", $"The plugin `{plugin.Id}` has no setting `{entry.Key}`: {place}")
            {
                Hint = nearest is null ? $"Known are: {string.Join(", ", known.Select(k => $"`{k}`"))}" : $"Did you mean `{nearest}`?",
            };
        }

        if (file.Layer == PluginChoiceLayer.Project && !manifest.ProjectSettings.Contains(entry.Key))
        {
            throw new PyToolException("PT2024", $"A project may not set `{entry.Key}` of the plugin `{plugin.Id}`: {place}") { Hint = "Set it in your own configuration if you want it" };
        }
    }

    private static JsonElement ToJson(SortedDictionary<string, TomlValue> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in values)
            {
                writer.WritePropertyName(key);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    // The depth is that of the TOML document, which its parser bounds.
    private static void Write(Utf8JsonWriter writer, TomlValue value)
    {
        switch (value.Kind)
        {
            case TomlKind.String:
                writer.WriteStringValue(value.AsString());
                break;
            case TomlKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                break;
            case TomlKind.Float:
                writer.WriteNumberValue(value.AsFloat());
                break;
            case TomlKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case TomlKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.AsArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case TomlKind.Table:
                writer.WriteStartObject();
                foreach (var entry in value.AsTable())
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
