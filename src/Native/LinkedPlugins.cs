using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;
using PyTool.Plugins.Cache;
using PyTool.Plugins.Environments;
using PyTool.Plugins.Launcher;
using PyTool.Plugins.Resolver;

namespace PyTool.Native;

/// <summary>pytool's own plugins, linked into the native program.</summary>
internal sealed class LinkedPlugins : IPluginSource
{
    /// <inheritdoc/>
    public string HostName => "native";

    /// <inheritdoc/>
    public bool CanLoad => false;

    /// <inheritdoc/>
    public IPluginFactory<TJob> GetFactory<TJob>(PluginDescriptor plugin)
        where TJob : class
    {
        object factory = plugin.Job switch
        {
            PluginJob.Resolver => new ResolverFactory(),
            PluginJob.Cache => new CacheFactory(),
            PluginJob.Environment => new EnvironmentFactory(),
            _ => new LauncherFactory(),
        };
        return (IPluginFactory<TJob>)factory;
    }
}
