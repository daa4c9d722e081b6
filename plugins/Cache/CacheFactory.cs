using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache;

/// <summary>Makes the built-in cache, the last link of the chain.</summary>
public sealed class CacheFactory : IPluginFactory<IPackageCache>
{
    /// <inheritdoc/>
    public IPackageCache Create(PluginContext context, IPackageCache? next)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new PackageCache(context, CacheSettings.Read(context), Platform.Current, FaultPoints.Inert);
    }
}
