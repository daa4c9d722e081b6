using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Reference;

internal sealed class ReferenceFactory<TJob> : IPluginFactory<TJob>
    where TJob : class
{
    public TJob Create(PluginContext context, TJob? next) => References.Create<TJob>(context);
}
