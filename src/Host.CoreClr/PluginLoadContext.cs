using System.Reflection;
using System.Runtime.Loader;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;

namespace PyTool.Host.CoreClr;

/// <summary>Loads one plugin with its private dependencies. Not collectible: the process ends, and precompiled code is lost in collectible contexts.</summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly IReadOnlyDictionary<string, Assembly> Shared = new Dictionary<string, Assembly>(StringComparer.OrdinalIgnoreCase)
    {
        [typeof(Contract).Assembly.GetName().Name!] = typeof(Contract).Assembly,
        [typeof(Standards.Versions.PyVersion).Assembly.GetName().Name!] = typeof(Standards.Versions.PyVersion).Assembly,
    };

    private readonly PluginDescriptor _plugin;
    private readonly IReadOnlySet<string> _hostPrivate;
    private readonly AssemblyDependencyResolver _resolver;

    /// <param name="plugin">The plugin.</param>
    /// <param name="mainAssembly">Absolute path of its main assembly.</param>
    /// <param name="hostPrivate">Names of the host's own libraries, which a plugin may not borrow.</param>
    public PluginLoadContext(PluginDescriptor plugin, string mainAssembly, IReadOnlySet<string> hostPrivate)
        : base("plugin:" + plugin.Id, isCollectible: false)
    {
        _plugin = plugin;
        _hostPrivate = hostPrivate;
        _resolver = new AssemblyDependencyResolver(mainAssembly);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Shared.TryGetValue(assemblyName.Name!, out var shared))
        {
            return shared;
        }

        if (_resolver.ResolveAssemblyToPath(assemblyName) is { } path)
        {
            return LoadFromAssemblyPath(path);
        }

        if (_hostPrivate.Contains(assemblyName.Name!))
        {
            throw new PyToolException("PT2014", $"The plugin `{_plugin.Id}` {_plugin.Version} did not ship `{assemblyName.Name}`, and it must not borrow pytool's copy: {_plugin.Directory}")
            {
                Hint = "Build the plugin with the plugin SDK, which publishes every private dependency",
            };
        }

        return null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
