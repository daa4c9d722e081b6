using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace PyTool.Plugins.Resolver;

/// <summary>Makes the built-in resolver. It does the whole job and asks no next link.</summary>
public sealed class ResolverFactory : IPluginFactory<IResolver>
{
    /// <inheritdoc/>
    public IResolver Create(PluginContext context, IResolver? next)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new PubGrubResolver();
    }
}
