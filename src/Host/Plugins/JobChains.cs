using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Sessions;
using PyTool.Host.Output;
using PyTool.Host.Plugins.Calls;
using PyTool.Host.Plugins.Guards;
using PyTool.Host.Plugins.Selection;

namespace PyTool.Host.Plugins;

/// <summary>Makes the chain of each job on first use, from the innermost link outward.</summary>
internal sealed class JobChains : IJobs
{
    private readonly IPluginSource _source;
    private readonly Func<PluginDescriptor, PluginContext> _contexts;
    private readonly PluginCalls _calls;
    private readonly StandardOutputGuard _output;
    private readonly Lazy<IResolver> _resolver;
    private readonly Lazy<IPackageCache> _cache;
    private readonly Lazy<IEnvironmentProvider> _environments;
    private readonly Lazy<ILauncher> _launcher;

    /// <param name="chains">The chosen plugins of every job.</param>
    /// <param name="source">Makes links.</param>
    /// <param name="contexts">What a plugin is given.</param>
    /// <param name="calls">Watches over calls into foreign code.</param>
    /// <param name="output">Keeps foreign code off standard output.</param>
    public JobChains(PluginChains chains, IPluginSource source, Func<PluginDescriptor, PluginContext> contexts, PluginCalls calls, StandardOutputGuard output)
    {
        _calls = calls;
        _output = output;
        ForeignResolvers = [.. chains.Of(PluginJob.Resolver).Plugins.Where(p => !p.IsBuiltIn).Select(p => new ForeignPlugin { Id = p.Id, Version = p.Version, Hash = p.Entry?.Hash ?? "" })];
        _source = source;
        _contexts = contexts;
        _resolver = new(() => Build<IResolver>(chains.Of(PluginJob.Resolver), (link, guard) => new GuardedResolver(link, guard)));
        _cache = new(() => Build<IPackageCache>(chains.Of(PluginJob.Cache), GuardedCache.Around));
        _environments = new(() => Build<IEnvironmentProvider>(chains.Of(PluginJob.Environment), GuardedEnvironments.Around));
        _launcher = new(() => Build<ILauncher>(chains.Of(PluginJob.Launcher), (link, guard) => new GuardedLauncher(link, guard)) is var launcher && chains.AreBuiltIn ? launcher : new OutputLauncher(launcher, output));
    }

    public IResolver Resolver => _resolver.Value;

    public IPackageCache Cache => _cache.Value;

    public IEnvironmentProvider Environments => _environments.Value;

    public ILauncher Launcher => _launcher.Value;

    public IReadOnlyList<ForeignPlugin> ForeignResolvers { get; }

    private TJob Build<TJob>(PluginChain chain, Func<TJob, PluginGuard, TJob> protect)
        where TJob : class
    {
        if (!chain.IsBuiltIn)
        {
            _output.Engage();
        }

        TJob? next = null;
        for (var i = chain.Plugins.Count - 1; i >= 0; i--)
        {
            var plugin = chain.Plugins[i];
            var guard = new PluginGuard(plugin, _calls);
            var inner = next;
            var factory = guard.Call("Load", () => _source.GetFactory<TJob>(plugin));
            var link = guard.Call("Create", () => factory.Create(_contexts(plugin), inner));

            // Pytool's own links are guarded too when somebody wraps them: what they throw is not the wrapper's fault.
            next = chain.IsBuiltIn ? link : protect(link, guard);
        }

        return next!;
    }
}
