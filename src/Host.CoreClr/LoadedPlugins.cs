using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;

namespace PyTool.Host.CoreClr;

/// <summary>Plugins loaded by manifest, each into a context of its own. Pytool's own come from the folder <c>plugins</c> beside the host.</summary>
internal sealed partial class LoadedPlugins : IPluginSource
{
    private readonly Dictionary<(PluginJob Job, string Id), object> _factories = [];
    private readonly Lazy<IReadOnlySet<string>> _hostPrivate = new(FindHostLibraries);

    /// <inheritdoc/>
    public string HostName => "coreclr";

    /// <inheritdoc/>
    public bool CanLoad => true;

    /// <inheritdoc/>
    public IPluginFactory<TJob> GetFactory<TJob>(PluginDescriptor plugin)
        where TJob : class
    {
        lock (_factories)
        {
            if (!_factories.TryGetValue((plugin.Job, plugin.Id), out var factory))
            {
                factory = Load<TJob>(plugin);
                _factories.Add((plugin.Job, plugin.Id), factory);
            }

            return (IPluginFactory<TJob>)factory;
        }
    }

    private IPluginFactory<TJob> Load<TJob>(PluginDescriptor plugin)
        where TJob : class
    {
        var located = plugin.IsBuiltIn ? BuiltInPlugins.Locate(plugin) : plugin;

        // Only `plugin check` comes without a record: its folder was named by the user and need not be installed.
        if (!plugin.IsBuiltIn && located.Entry is not null)
        {
            PluginGate.Check(located);
        }

        var manifest = PluginGate.ReadManifest(located);
        var path = Path.Combine(located.Directory!, manifest.Assembly);
        try
        {
            var assembly = new PluginLoadContext(located, path, _hostPrivate.Value).LoadFromAssemblyPath(path);
            var type = assembly.GetType(manifest.Factory, throwOnError: false)
                ?? throw Wrong(plugin, located, $"has no type `{manifest.Factory}`");
            return Activator.CreateInstance(type) switch
            {
                IPluginFactory<TJob> factory => factory,
                _ when ImplementsForeignContract(type) => throw Wrong(plugin, located, "ships a contract assembly of its own, so its factory is not the host's type"),
                _ => throw Wrong(plugin, located, $"names a factory `{manifest.Factory}` that is no `IPluginFactory<{typeof(TJob).Name}>`"),
            };
        }
        catch (Exception exception) when (exception is not PyToolException)
        {
            var cause = (exception as System.Reflection.TargetInvocationException)?.InnerException ?? exception;
            throw new PyToolException("PT2015", $"The plugin `{plugin.Id}` {plugin.Version} cannot be loaded from {path}", cause)
            {
                Hint = $"Install another version of the plugin, or run the command with `PYTOOL_{plugin.Job.ToString().ToUpperInvariant()}=builtin`",
            };
        }
    }

    private static bool ImplementsForeignContract(Type type) =>
        Array.Exists(type.GetInterfaces(), i => i.FullName?.StartsWith(typeof(IPluginFactory<>).FullName!, StringComparison.Ordinal) == true && i.Assembly != typeof(Contract).Assembly);

    private static PyToolException Wrong(PluginDescriptor plugin, PluginDescriptor located, string what) =>
        new("PT2016", $"The plugin `{plugin.Id}` {plugin.Version} {what}: {located.Directory}") { Hint = "Build the plugin again with the plugin SDK" };

    private static HashSet<string> FindHostLibraries()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
        {
            names.Add(Path.GetFileNameWithoutExtension(file));
        }

        return names;
    }
}
