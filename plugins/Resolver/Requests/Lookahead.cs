using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Resolving;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>Collects, before solving, all requirements that the request reaches through sources other than an index.</summary>
internal sealed class Lookahead(ResolveRequest request, OverrideTable overrides, MetadataStore metadata)
{
    private readonly List<UserRequirement> _found = [];
    private readonly Queue<UserRequirement> _open = new();
    private readonly HashSet<(PackageName, PackageSource)> _seen = [];

    public async ValueTask<IReadOnlyList<UserRequirement>> RunAsync(CancellationToken cancellationToken)
    {
        Enqueue(request.Requirements, isDirect: true, isWanted: true);
        Enqueue(request.Constraints, isDirect: false, isWanted: false);
        EnqueueOverrides();

        metadata.Prefetch(Requests());
        while (_open.TryDequeue(out var user))
        {
            _found.Add(user);
            if (user.Requirement.Source is { } source && _seen.Add((user.Requirement.Name, source)))
            {
                await VisitAsync(user.Requirement.Name, source, cancellationToken).ConfigureAwait(false);
            }
        }

        return _found;
    }

    private async ValueTask VisitAsync(PackageName name, PackageSource source, CancellationToken cancellationToken)
    {
        var outcome = await metadata.OfSourceAsync(name, source, cancellationToken).ConfigureAwait(false);
        if (outcome is not MetadataOutcome.Found { Metadata: var found })
        {
            // The solver meets it again and takes it as unusable.
            return;
        }

        var isDirect = source is PackageSource.LocalDirectory;
        Enqueue(overrides.Apply(found.Requirements, null, null), isDirect, isWanted: true);
        foreach (var group in found.Groups.Values)
        {
            Enqueue(overrides.Apply(group, null, null), isDirect, isWanted: true);
        }
    }

    // An override is as direct as what it replaces.
    private void EnqueueOverrides()
    {
        var direct = new HashSet<PackageName>();
        foreach (var requirement in request.Requirements)
        {
            direct.Add(requirement.Name);
        }

        foreach (var item in request.Overrides)
        {
            var isDirect = item.ScopeName is null && direct.Contains(item.Requirement.Name);
            _open.Enqueue(new UserRequirement(item.Requirement, isDirect, IsWanted: false));
        }
    }

    private void Enqueue(IReadOnlyList<PackageRequirement> requirements, bool isDirect, bool isWanted)
    {
        foreach (var requirement in requirements)
        {
            _open.Enqueue(new UserRequirement(requirement, isDirect, isWanted));
        }
    }

    private List<MetadataRequest> Requests()
    {
        var requests = new List<MetadataRequest>();
        foreach (var user in _open)
        {
            if (user.Requirement.Source is { } source)
            {
                requests.Add(new MetadataRequest { Name = user.Requirement.Name, Source = source });
            }
        }

        return requests;
    }
}
