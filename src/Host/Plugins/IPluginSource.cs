using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Plugins;

/// <summary>The one seam between the two hosts: makes a link of a chain from a plugin.</summary>
public interface IPluginSource
{
    /// <summary>Name of the host: <c>native</c> or <c>coreclr</c>.</summary>
    string HostName { get; }

    /// <summary>Whether plugins other than pytool's own can be used.</summary>
    bool CanLoad { get; }

    /// <summary>The factory of a plugin.</summary>
    /// <exception cref="PyToolException">The plugin cannot be loaded: the message names it, its path, the reason and the remedy.</exception>
    IPluginFactory<TJob> GetFactory<TJob>(PluginDescriptor plugin)
        where TJob : class;
}
