using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;

namespace PyTool.FaultyPlugin;

/// <summary>A cache that throws, returns nothing, prints, or hands out other bytes.</summary>
public sealed class FaultyCacheFactory : IPluginFactory<IPackageCache>
{
    /// <inheritdoc/>
    public IPackageCache Create(PluginContext context, IPackageCache? next)
    {
        var fault = Fault.Of(context);
        Fault.At("create", fault);
        return fault == "null-create" ? null! : new FaultyCache(next!, fault);
    }
}
