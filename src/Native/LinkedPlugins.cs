using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;

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
        where TJob : class =>
        throw new PyToolException("PT2005", $"The built-in plugin for the job `{plugin.Job}` is not linked yet");
}
