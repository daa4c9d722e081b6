using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Sessions;
using PyTool.Host.Plugins.Guards;

namespace PyTool.Host.Plugins;

/// <summary>Makes the chain of each job on first use, from the innermost link outward.</summary>
internal sealed class JobChains : IJobs
{
    private readonly IPluginSource _source;
    private readonly Func<PluginDescriptor, PluginContext> _contexts;
    private readonly Lazy<IResolver> _resolver;
    private readonly Lazy<IPackageCache> _cache;
    private readonly Lazy<IEnvironmentProvider> _environments;
    private readonly Lazy<ILauncher> _launcher;

    /// <param name="chains">The chosen plugins of every job.</param>
    /// <param name="source">Makes links.</param>
    /// <param name="contexts">What a plugin is given.</param>
    public JobChains(PluginChains chains, IPluginSource source, Func<PluginDescriptor, PluginContext> contexts)
    {
        _source = source;
        _contexts = contexts;
        _resolver = new(() => Build<IResolver>(chains.Of(PluginJob.Resolver), (link, plugin) => new GuardedResolver(link, plugin)));
        _cache = new(() => Build<IPackageCache>(chains.Of(PluginJob.Cache), (link, plugin) => GuardedCache.Around(link, plugin)));
        _environments = new(() => Build<IEnvironmentProvider>(chains.Of(PluginJob.Environment), (link, plugin) => GuardedEnvironments.Around(link, plugin)));
        _launcher = new(() => Build<ILauncher>(chains.Of(PluginJob.Launcher), (link, plugin) => new GuardedLauncher(link, plugin)));
    }

    public IResolver Resolver => _resolver.Value;

    public IPackageCache Cache => _cache.Value;

    public IEnvironmentProvider Environments => _environments.Value;

    public ILauncher Launcher => _launcher.Value;

    private TJob Build<TJob>(PluginChain chain, Func<TJob, PluginDescriptor, TJob> guard)
        where TJob : class
    {
        TJob? next = null;
        for (var i = chain.Plugins.Count - 1; i >= 0; i--)
        {
            var plugin = chain.Plugins[i];
            var factory = _source.GetFactory<TJob>(plugin);
            var inner = next;
            var link = PluginGuard.Call(plugin, "Create", () => factory.Create(_contexts(plugin), inner));

            // Pytool's own links are guarded too when somebody wraps them: what they throw is not the wrapper's fault.
            next = chain.IsBuiltIn ? link : guard(link, plugin);
        }

        return next!;
    }
}
