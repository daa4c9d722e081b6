using PyTool.Abstractions.Resolution;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A resolver of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal sealed class GuardedResolver(IResolver inner, PluginGuard guard) : IResolver
{
    public Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken) =>
        guard.CallAsync("ResolveAsync", () => inner.ResolveAsync(request, index, cancellationToken), cancellationToken);
}
