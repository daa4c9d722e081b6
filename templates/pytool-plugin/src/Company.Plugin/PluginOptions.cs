using System.Text.Json;
using System.Text.Json.Serialization;
using PyTool.Abstractions.Plugins;

namespace Company.Plugin;

/// <summary>The settings, from the table <c>[plugin."company.plugin"]</c> of the user's and the machine's configuration.</summary>
internal sealed class PluginOptions
{
#if (isResolver)
    /// <summary>Packages that may not be used.</summary>
    public IReadOnlyList<string> Deny { get; set; } = [];
#endif
#if (isCache)
    /// <summary>Whether each wheel that is asked for is noted for <c>--verbose</c>.</summary>
    public bool Trace { get; set; }
#endif
#if (isEnvironment)
    /// <summary>Prompt of new environments; <see langword="null"/>: the usual one.</summary>
    public string? Prompt { get; set; }
#endif
#if (isLauncher)
    /// <summary>Variables that are set for the code.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; set; } = new Dictionary<string, string>();
#endif

    /// <summary>Reads the settings; what is wrong with them is told with the place they were written in.</summary>
    public static PluginOptions Read(PluginContext context)
    {
        if (context.Settings.Json.ValueKind != JsonValueKind.Object)
        {
            return new PluginOptions();
        }

        try
        {
            return context.Settings.Json.Deserialize(PluginOptionsJson.Default.PluginOptions) ?? new PluginOptions();
        }
        catch (JsonException exception)
        {
            throw new PyToolException("PLUGIN2", $"Wrong settings for `{context.PluginId}` in {context.Settings.Origin}", exception);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PluginOptions))]
internal sealed partial class PluginOptionsJson : JsonSerializerContext;
