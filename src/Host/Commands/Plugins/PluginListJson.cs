using System.Buffers;
using System.Text;
using System.Text.Json;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Selection;

namespace PyTool.Host.Commands.Plugins;

/// <summary>The list of plugins for programs: one entry for each link of each chain, then the installed ones that nobody chose.</summary>
internal static class PluginListJson
{
    public static string Write(IReadOnlyList<PluginChain> chains, IReadOnlyList<PluginDescriptor> others)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (var chain in chains)
            {
                foreach (var plugin in chain.Plugins)
                {
                    Write(writer, plugin, chain.Reason);
                }
            }

            foreach (var plugin in others)
            {
                Write(writer, plugin, null);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, PluginDescriptor plugin, string? reason)
    {
        writer.WriteStartObject();
        writer.WriteString("job", PluginJobs.NameOf(plugin.Job));
        writer.WriteString("id", plugin.Id);
        writer.WriteString("version", plugin.Version);
        writer.WriteString("origin", plugin.Entry?.Origin);
        writer.WriteString("hash", plugin.Entry is { } entry ? "sha256:" + entry.Hash : null);
        writer.WriteString("directory", plugin.Directory);
        writer.WriteBoolean("selected", reason is not null);
        writer.WriteString("reason", reason);
        writer.WriteEndObject();
    }
}
