using System.Globalization;
using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Archives;

namespace PyTool.Plugins.Cache;

/// <summary>The settings of this plugin: <c>layers</c> (absolute paths of read-only caches), <c>allow-shared</c>, <c>max-size</c>, <c>max-entries</c>, <c>max-ratio</c>.</summary>
internal sealed class CacheSettings
{
    /// <summary>Read-only caches beneath the writable one, looked into in this order.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Use a cache directory that belongs to somebody else or that everybody may write to.</summary>
    public bool AllowShared { get; init; }

    public ArchiveLimits Limits { get; init; } = new();

    /// <summary>How long a lock is waited for.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(300);

    public static CacheSettings Read(PluginContext context)
    {
        var json = context.Settings.Json;
        var limits = new ArchiveLimits();
        return new CacheSettings
        {
            Layers = Layer(context, json),
            AllowShared = Value(context, json, "allow-shared", JsonValueKind.True, JsonValueKind.False) is { ValueKind: JsonValueKind.True },
            Limits = new ArchiveLimits
            {
                Size = Number(context, json, "max-size", limits.Size),
                Entries = (int)Math.Min(int.MaxValue, Number(context, json, "max-entries", limits.Entries)),
                Ratio = (int)Math.Min(int.MaxValue, Number(context, json, "max-ratio", limits.Ratio)),
            },
            LockTimeout = Timeout(context),
        };
    }

    private static List<string> Layer(PluginContext context, JsonElement json)
    {
        var layers = new List<string>();
        if (Value(context, json, "layers", JsonValueKind.Array, JsonValueKind.Array) is { } list)
        {
            foreach (var item in list.EnumerateArray())
            {
                var path = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
                layers.Add(Path.IsPathFullyQualified(path) ? path : throw Wrong(context, "layers", "a list of absolute paths"));
            }
        }

        return layers;
    }

    private static long Number(PluginContext context, JsonElement json, string key, long fallback)
    {
        if (Value(context, json, key, JsonValueKind.Number, JsonValueKind.Number) is not { } value)
        {
            return fallback;
        }

        return value.TryGetInt64(out var number) && number > 0 ? number : throw Wrong(context, key, "a positive whole number");
    }

    private static JsonElement? Value(PluginContext context, JsonElement json, string key, JsonValueKind kind, JsonValueKind other)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(key, out var value))
        {
            return null;
        }

        return value.ValueKind == kind || value.ValueKind == other ? value : throw Wrong(context, key, kind switch { JsonValueKind.Array => "a list", JsonValueKind.Number => "a number", _ => "true or false" });
    }

    private static PyToolException Wrong(PluginContext context, string key, string wanted) =>
        new(CacheErrors.Settings, $"The setting `{key}` of the plugin `{context.PluginId}` ({context.Settings.Origin}) must be {wanted}");

    private static TimeSpan Timeout(PluginContext context)
    {
        if (!context.EnvironmentVariables.TryGetValue("UV_LOCK_TIMEOUT", out var text) || text.Length == 0)
        {
            return TimeSpan.FromSeconds(300);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : throw new PyToolException(CacheErrors.Settings, $"`UV_LOCK_TIMEOUT` must be a number of seconds: {text}");
    }
}
