using System.Text.Json;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;

namespace Contoso.SharedHttpCache;

/// <summary>Makes the shared cache: a link in front of the next cache, which keeps doing all the verifying and linking.</summary>
public sealed class SharedCacheFactory : IPluginFactory<IPackageCache>
{
    /// <inheritdoc/>
    public IPackageCache Create(PluginContext context, IPackageCache? next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var settings = context.Settings.Json.ValueKind == JsonValueKind.Object ? context.Settings.Json.Deserialize(SharedCacheJson.Default.SharedCacheSettings) : null;
        if (settings is null || !Uri.TryCreate(settings.Url.TrimEnd('/') + "/", UriKind.Absolute, out var address))
        {
            throw new PyToolException("CONTOSO3", $"The shared cache `{context.PluginId}` has no usable `url`") { Hint = $"Set it in the table `plugin.\"{context.PluginId}\"` of your configuration" };
        }

        return new SharedCache(next, new CacheServer(address, settings, context.Diagnostics));
    }
}
