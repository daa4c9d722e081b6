using System.Text.Json;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing;

/// <summary>The plugin that is examined.</summary>
/// <typeparam name="TJob">Its job.</typeparam>
public sealed class PluginSubject<TJob>
    where TJob : class
{
    /// <summary>Its factory.</summary>
    public required IPluginFactory<TJob> Factory { get; init; }

    /// <summary>Its settings: one JSON object; default: none.</summary>
    public JsonElement Settings { get; init; }

    /// <summary>Id that it is told. Default: <c>plugin.under.test</c>.</summary>
    public string Id { get; init; } = "plugin.under.test";

    /// <summary>Whether it is the last link and gets no next one. Default: no, the kit's reference implementation stands behind it.</summary>
    public bool IsLastLink { get; init; }
}
