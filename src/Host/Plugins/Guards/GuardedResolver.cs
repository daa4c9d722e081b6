using PyTool.Abstractions.Resolution;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A resolver of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal sealed class GuardedResolver(IResolver inner, PluginDescriptor plugin) : IResolver
{
    public Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken) =>
        PluginGuard.CallAsync(plugin, "ResolveAsync", () => inner.ResolveAsync(request, index, cancellationToken), cancellationToken);
}
