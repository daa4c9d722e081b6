using System.Text.Json;

namespace PyTool.Abstractions.Plugins;

/// <summary>The settings of one plugin, merged over all layers, each value with the place it was written in.</summary>
public sealed class PluginSettings
{
    /// <summary>No settings.</summary>
    public static PluginSettings Empty { get; } = new() { Json = default, Origin = "" };

    /// <summary>The settings as one JSON object; <see cref="JsonValueKind.Undefined"/> when there are none. Read it with a source-generated context.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Where the settings were written, for messages: files joined by <c>, </c>; empty when there are none.</summary>
    public required string Origin { get; init; }
}
