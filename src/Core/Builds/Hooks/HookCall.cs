using System.Text;
using System.Text.Json;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;

namespace PyTool.Core.Builds.Hooks;

/// <summary>One call of a hook.</summary>
internal sealed class HookCall
{
    /// <summary>Name of the hook.</summary>
    public required string Name { get; init; }

    /// <summary>Path arguments before the settings.</summary>
    public string? Directory { get; init; }

    /// <summary>Whether a third argument <c>metadata_directory</c> follows the settings.</summary>
    public bool TakesMetadata { get; init; }

    /// <summary>The third argument; <see langword="null"/>: <c>None</c>.</summary>
    public string? MetadataDirectory { get; init; }

    /// <summary>Whether a backend without the hook is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the answer of a backend without the hook is an empty list (otherwise <c>null</c>).</summary>
    public bool IsList { get; init; }

    /// <summary>The call as JSON.</summary>
    public string ToJson(BuildSystem system, ConfigSettings settings, string answer)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("hook", Name);
            writer.WriteString("answer", answer);
            writer.WriteBoolean("required", IsRequired);
            writer.WritePropertyName("otherwise");
            writer.WriteRawValue(IsList ? "[]" : "null");
            writer.WriteStartArray("path");
            foreach (var path in system.BackendPath)
            {
                writer.WriteStringValue(path);
            }

            writer.WriteEndArray();
            WriteArguments(writer, settings);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private void WriteArguments(Utf8JsonWriter writer, ConfigSettings settings)
    {
        writer.WriteStartArray("arguments");
        if (Directory is not null)
        {
            writer.WriteStringValue(Directory);
        }

        writer.WriteStartObject();
        foreach (var (key, value) in settings.Values)
        {
            writer.WritePropertyName(key);
            if (value.IsList)
            {
                writer.WriteStartArray();
                foreach (var text in value.Texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
            }
            else
            {
                writer.WriteStringValue(value.Texts[0]);
            }
        }

        writer.WriteEndObject();
        if (TakesMetadata)
        {
            writer.WriteStringValue(MetadataDirectory);
        }

        writer.WriteEndArray();
    }
}
