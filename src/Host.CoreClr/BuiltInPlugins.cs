using PyTool.Host.Plugins;

namespace PyTool.Host.CoreClr;

/// <summary>Where pytool's own plugins are: each in its folder below <c>plugins</c> beside the host.</summary>
internal static class BuiltInPlugins
{
    public static PluginDescriptor Locate(PluginDescriptor plugin) => new()
    {
        Id = plugin.Id,
        Version = plugin.Version,
        Job = plugin.Job,
        Directory = Path.Combine(AppContext.BaseDirectory, "plugins", plugin.Job.ToString()),
    };
}
