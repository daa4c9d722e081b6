using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Resolving;

/// <summary>Direct requirements that lowest versions would take back to the first release ever made.</summary>
internal static class UnpinnedRequirements
{
    /// <summary>Their names in the order in which a resolver comes upon them: by member, then by extra or group, then by name; each once.</summary>
    /// <param name="request">What is resolved; members stand in it as requirements with a directory.</param>
    /// <param name="index">Tells what members require.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async ValueTask<IReadOnlyList<PackageName>> FindAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken)
    {
        var names = new List<PackageName>();
        Add(names, request, request.Requirements);
        foreach (var member in request.Requirements)
        {
            if (member.Source is not PackageSource.LocalDirectory
                || await index.GetMetadataAsync(new MetadataRequest { Name = member.Name, Source = member.Source }, cancellationToken).ConfigureAwait(false) is not MetadataOutcome.Found { Metadata: var metadata })
            {
                continue;
            }

            if (member.Groups.Count == 0)
            {
                Add(names, request, metadata.Requirements.Where(static r => !r.Marker.AssumeNoExtras().IsFalse));
                foreach (var extra in member.Extras.Order())
                {
                    Add(names, request, metadata.Requirements.Where(r => r.Marker.AssumeNoExtras().IsFalse && !r.Marker.AssumeOnlyExtra(extra).IsFalse));
                }
            }

            foreach (var group in member.Groups.Order())
            {
                Add(names, request, metadata.Groups.GetValueOrDefault(group) ?? []);
            }
        }

        return names;
    }

    private static void Add(List<PackageName> names, ResolveRequest request, IEnumerable<PackageRequirement> requirements)
    {
        var live = requirements.Where(requirement => IsLive(request, requirement.Marker) && !request.Exclusions.Any(e => e.ScopeName is null && e.Names.Contains(requirement.Name))).ToList();
        foreach (var requirement in live.OrderBy(static r => r.Name))
        {
            if (!names.Contains(requirement.Name) && !live.Concat(request.Constraints).Any(other => Bounds(request, other, requirement)))
            {
                names.Add(requirement.Name);
            }
        }
    }

    // A bound beside it counts as its own, where both hold at once.
    private static bool Bounds(ResolveRequest request, PackageRequirement other, PackageRequirement requirement) =>
        other.Name == requirement.Name && IsBound(Replaced(request, other)) && !other.Marker.IsDisjoint(requirement.Marker);

    private static PackageRequirement Replaced(ResolveRequest request, PackageRequirement requirement)
    {
        foreach (var other in request.Overrides)
        {
            if (other.ScopeName is null && other.Requirement.Name == requirement.Name)
            {
                return other.Requirement;
            }
        }

        return requirement;
    }

    private static bool IsBound(PackageRequirement requirement) => requirement.Source is not null || requirement.Specifiers.Range is { IsEmpty: false, StartsInside: false };

    private static bool IsLive(ResolveRequest request, Marker marker) =>
        request.Environment is { } environment ? marker.EvaluateWithAnyExtras(environment.Markers) : !marker.WithoutExtras().IsDisjoint(request.RequiresPython.Marker);
}
