using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace PyTool.FaultyPlugin;

/// <summary>A resolver that throws, returns nothing, prints, or lies.</summary>
public sealed class FaultyResolverFactory : IPluginFactory<IResolver>
{
    /// <inheritdoc/>
    public IResolver Create(PluginContext context, IResolver? next)
    {
        var fault = Fault.Of(context);
        Fault.At("create", fault);
        return fault == "null-create" ? null! : new FaultyResolver(next!, fault);
    }
}
