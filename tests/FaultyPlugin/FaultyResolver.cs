using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.FaultyPlugin;

internal sealed class FaultyResolver(IResolver next, string fault) : IResolver
{
    public async Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken)
    {
        Fault.At("call", fault);
        if (fault == "null-call")
        {
            return null!;
        }

        var outcome = await next.ResolveAsync(request, index, cancellationToken);
        return fault == "lie" && outcome is ResolveOutcome.Solved solved ? new ResolveOutcome.Solved { Forks = solved.Forks.Select(Lie).ToArray() } : outcome;
    }

    // A version that no index has.
    private static ForkResolution Lie(ForkResolution fork) => new()
    {
        Environment = fork.Environment,
        Edges = fork.Edges,
        Nodes = fork.Nodes.Select(n => n.Index is null ? n : new ResolvedNode { Name = n.Name, Version = PyVersion.Parse("99.0"), Source = n.Source, Extra = n.Extra, Group = n.Group, Index = n.Index, File = n.File }).ToArray(),
    };
}
