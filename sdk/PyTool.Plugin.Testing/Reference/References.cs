using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace PyTool.Plugin.Testing.Reference;

/// <summary>The simplest implementation of each job that keeps its promises: what a wrapper under test has behind it, and the proof that the cases ask for nothing but the contract.</summary>
public static class References
{
    /// <summary>A reference implementation.</summary>
    /// <typeparam name="TJob">The job.</typeparam>
    public static TJob Create<TJob>(PluginContext context)
        where TJob : class
    {
        object made = typeof(TJob) switch
        {
            var job when job == typeof(IResolver) => new ReferenceResolver(),
            var job when job == typeof(IPackageCache) => new ReferenceCache(context),
            var job when job == typeof(IEnvironmentProvider) => new ReferenceEnvironments(context),
            var job when job == typeof(ILauncher) => new ReferenceLauncher(context),
            _ => throw new ArgumentException($"No job of pytool: {typeof(TJob)}"),
        };
        return (TJob)made;
    }

    /// <summary>A factory of the reference implementation.</summary>
    /// <typeparam name="TJob">The job.</typeparam>
    public static IPluginFactory<TJob> Factory<TJob>()
        where TJob : class => new ReferenceFactory<TJob>();
}
