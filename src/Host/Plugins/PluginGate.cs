using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins.Store;
using PyTool.Host.Plugins.Trust;

namespace PyTool.Host.Plugins;

/// <summary>What must hold before a plugin's code runs.</summary>
public static class PluginGate
{
    /// <summary>Checks files, owner and contract of an installed plugin.</summary>
    /// <exception cref="PyToolException">It may not be loaded.</exception>
    public static void Check(PluginDescriptor plugin)
    {
        PluginVerification.Check(plugin);
        ContractCompatibility.Check(PluginManifestReader.Read(plugin.Directory!), plugin.Directory!);
    }

    /// <summary>Reads the manifest of a plugin folder.</summary>
    public static PluginManifest ReadManifest(PluginDescriptor plugin) => PluginManifestReader.Read(plugin.Directory!);
}
