using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace Contoso.PolicyResolver;

internal sealed class PolicyResolver(IResolver next, PolicySettings settings, PluginContext context) : IResolver
{
    // The policy acts within resolution: an allowed older release is chosen where there is one, and reports tell who said no.
    public Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken) =>
        next.ResolveAsync(request, new PolicyIndex(index, new PolicyRules(settings, context)), cancellationToken);
}
