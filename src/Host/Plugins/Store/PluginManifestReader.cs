using System.Globalization;
using System.Text.Json;
using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Plugins.Store;

/// <summary>Reads and checks manifests before anything of the plugin runs.</summary>
internal static class PluginManifestReader
{
    private const int MaximumSize = 1 << 20;

    /// <summary>Reads the manifest of a plugin folder.</summary>
    /// <exception cref="PyToolException">PT2001: missing; PT2002: unreadable or wrong; PT2003: made for a newer pytool.</exception>
    public static PluginManifest Read(string directory)
    {
        var path = Path.Combine(directory, PluginManifest.FileName);
        if (!File.Exists(path))
        {
            throw new PyToolException("PT2001", $"No plugin manifest found at: {path}") { Hint = $"A plugin folder holds a file `{PluginManifest.FileName}`; the plugin SDK makes it" };
        }

        if (new FileInfo(path).Length > MaximumSize)
        {
            throw new PyToolException("PT2002", $"The plugin manifest is larger than {MaximumSize} bytes: {path}");
        }

        var content = File.ReadAllBytes(path);
        RefuseNewerSchema(content, path);
        try
        {
            var manifest = JsonSerializer.Deserialize(content, PluginJsonContext.Default.PluginManifest)
                ?? throw new PyToolException("PT2002", $"The plugin manifest is empty: {path}");
            Check(manifest, path);
            return manifest;
        }
        catch (JsonException exception)
        {
            throw new PyToolException("PT2002", $"The plugin manifest cannot be read: {path}", exception) { Hint = "Build the plugin again with the plugin SDK, which writes the manifest" };
        }
    }

    // A newer manifest may have keys that this host would call unknown: the schema number is the truth to tell.
    private static void RefuseNewerSchema(ReadOnlySpan<byte> content, string path)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("schema"u8) && reader.Read()
                    && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var schema) && schema > PluginManifest.KnownSchema)
                {
                    throw new PyToolException("PT2003", $"The plugin manifest has schema {schema}, but this pytool knows schemas up to {PluginManifest.KnownSchema}: {path}")
                    {
                        Hint = "Update pytool, or install an older version of the plugin",
                    };
                }
            }
        }
        catch (JsonException)
        {
            // The full reader reports it with position.
        }
    }

    private static void Check(PluginManifest manifest, string path)
    {
        if (manifest.Schema < 1)
        {
            throw Wrong(path, "schema", manifest.Schema.ToString(CultureInfo.InvariantCulture), "a number from 1 on");
        }

        if (!PluginIds.IsValid(manifest.Id))
        {
            throw Wrong(path, "id", manifest.Id, "lower-case letters and digits, separated by single dots or hyphens, at most 100");
        }

        if (!PluginIds.IsValidVersion(manifest.Version))
        {
            throw Wrong(path, "version", manifest.Version, "a version such as `1.2.0`");
        }

        if (!PluginJobs.TryParse(manifest.Job, out _))
        {
            throw Wrong(path, "job", manifest.Job, "one of `resolver`, `cache`, `environment`, `launcher`");
        }

        if (!PluginIds.IsPlainFileName(manifest.Assembly) || !manifest.Assembly.EndsWith(".dll", StringComparison.Ordinal))
        {
            throw Wrong(path, "assembly", manifest.Assembly, "the name of a `.dll` in the same folder");
        }
    }

    private static PyToolException Wrong(string path, string key, string value, string expected) =>
        new("PT2002", $"The plugin manifest has a wrong value for `{key}`: `{value}` (expected {expected}): {path}");
}
