using PyTool.Abstractions.Resolution;

namespace PyTool.Plugin.Testing.Tests.Broken;

internal sealed class BrokenResolver(Func<ResolveRequest, IPackageIndex, CancellationToken, Task<ResolveOutcome>> resolve) : IResolver
{
    public Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken) => resolve(request, index, cancellationToken);
}
