using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace Company.Plugin;

/// <summary>Hands on an index that shows less: what it hides is never chosen, and reports tell who said no.</summary>
internal sealed class PluginResolver(IResolver next, PluginOptions options, PluginContext context) : IResolver
{
    public Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken) =>
        next.ResolveAsync(request, options.Deny.Count == 0 ? index : new PluginIndex(index, options, context.PluginId), cancellationToken);
}
