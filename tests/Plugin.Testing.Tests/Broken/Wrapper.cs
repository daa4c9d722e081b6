using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Tests.Broken;

/// <summary>A factory made from a function.</summary>
internal sealed class Wrapper<TJob>(Func<PluginContext, TJob, TJob> make) : IPluginFactory<TJob>
    where TJob : class
{
    public TJob Create(PluginContext context, TJob? next) => make(context, next!);
}
