using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Resolving;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Explanations;

/// <summary>Finds the requirement behind an edge of a resolution: edges tell who needs whom, metadata tells in which words.</summary>
internal sealed class RequirementTexts(ResolveRequest request, IPackageIndex index)
{
    /// <summary>What a node asks of a package; <see langword="null"/>: nothing that anybody has written.</summary>
    /// <param name="from">The node; <see langword="null"/>: the request.</param>
    /// <param name="needed">The package.</param>
    /// <param name="environment">Where it asks.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<string?> FindAsync(ResolvedNode? from, PackageName needed, Marker environment, CancellationToken cancellationToken)
    {
        if (from is null)
        {
            return Join(request.Requirements.Where(r => r.Name == needed && r.Source is not PackageSource.LocalDirectory));
        }

        var overriding = request.Overrides.Where(o => o.Requirement.Name == needed && (o.ScopeName is null || o.ScopeName == from.Name) && (o.ScopeVersion is null || o.ScopeVersion == from.Version));
        if (Join(overriding.Select(static o => o.Requirement)) is { } replaced)
        {
            return replaced + " (override)";
        }

        return await NodeMetadata.FindAsync(index, from, cancellationToken).ConfigureAwait(false) is not { } metadata ? null
            : Join(Of(metadata, from, needed).Where(r => !r.Marker.WithoutExtras().IsDisjoint(environment)))

                // An extra that is made of other extras: any of these may have asked.
                ?? Join(metadata.Requirements.Where(r => r.Name == needed));
    }

    /// <summary>A requirement as one would write it.</summary>
    public static string TextOf(PackageRequirement requirement)
    {
        var extras = requirement.Extras.Count == 0 ? "" : $"[{string.Join(',', requirement.Extras)}]";
        var source = requirement.Source is { } place ? $" @ {place}" : "";
        var marker = requirement.Marker.IsTrue ? "" : $" ; {requirement.Marker}";
        return $"{requirement.Name}{extras}{requirement.Specifiers}{source}{marker}";
    }

    private static IEnumerable<PackageRequirement> Of(PackageMetadata metadata, ResolvedNode node, PackageName needed)
    {
        if (node.Group is { } group)
        {
            return (metadata.Groups.GetValueOrDefault(group) ?? []).Where(r => r.Name == needed);
        }

        var named = metadata.Requirements.Where(r => r.Name == needed);
        return node.Extra is { } extra
            ? named.Where(r => !r.Marker.AssumeOnlyExtra(extra).IsFalse && r.Marker.AssumeNoExtras().IsFalse)
            : named.Where(static r => !r.Marker.AssumeNoExtras().IsFalse);
    }

    private static string? Join(IEnumerable<PackageRequirement> requirements)
    {
        var texts = requirements.Select(TextOf).Distinct(StringComparer.Ordinal).ToArray();
        return texts.Length == 0 ? null : string.Join(", ", texts);
    }
}
