using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>Requirements that replace those of packages, everywhere or in one package (version).</summary>
internal sealed class OverrideTable
{
    private readonly Dictionary<PackageName, List<PackageRequirement>> _everywhere = [];
    private readonly Dictionary<PackageName, List<RequirementOverride>> _scoped = [];

    public OverrideTable(IReadOnlyList<RequirementOverride> overrides)
    {
        foreach (var item in overrides)
        {
            if (item.ScopeName is { } scope)
            {
                NamedLists.Add(_scoped, scope, item);
            }
            else
            {
                NamedLists.Add(_everywhere, item.Requirement.Name, item.Requirement);
            }
        }
    }

    /// <summary>The overrides that hold everywhere for a package.</summary>
    public IReadOnlyList<PackageRequirement> Everywhere(PackageName name) => NamedLists.Get(_everywhere, name);

    /// <summary>The requirements of a package version with overrides in place; without a scope only those that hold everywhere count.</summary>
    public IReadOnlyList<PackageRequirement> Apply(IReadOnlyList<PackageRequirement> requirements, PackageName? scope, PyVersion? version)
    {
        var scoped = scope is { } name ? Scoped(name, version) : null;
        if (_everywhere.Count == 0 && scoped is null)
        {
            return requirements;
        }

        var result = new List<PackageRequirement>(requirements.Count);
        var present = new HashSet<PackageName>();
        foreach (var requirement in requirements)
        {
            present.Add(requirement.Name);
            var replacements = scoped is not null && scoped.TryGetValue(requirement.Name, out var list) ? list : Everywhere(requirement.Name);
            if (replacements.Count == 0)
            {
                result.Add(requirement);
                continue;
            }

            // What takes the place of an optional requirement is optional too.
            var extra = requirement.Marker.TopExtra() is { } top ? Marker.Extra(top) : Marker.True;
            foreach (var replacement in replacements)
            {
                result.Add(extra.IsTrue ? replacement : replacement.WithMarker(replacement.Marker.And(extra)));
            }
        }

        AddMissing(result, present, scoped);
        return result;
    }

    private static void AddMissing(List<PackageRequirement> result, HashSet<PackageName> present, Dictionary<PackageName, List<PackageRequirement>>? scoped)
    {
        foreach (var (name, replacements) in scoped ?? [])
        {
            if (!present.Contains(name))
            {
                result.AddRange(replacements);
            }
        }
    }

    private Dictionary<PackageName, List<PackageRequirement>>? Scoped(PackageName scope, PyVersion? version)
    {
        Dictionary<PackageName, List<PackageRequirement>>? found = null;
        foreach (var item in NamedLists.Get(_scoped, scope))
        {
            if (item.ScopeVersion is null || item.ScopeVersion.Equals(version))
            {
                NamedLists.Add(found ??= [], item.Requirement.Name, item.Requirement);
            }
        }

        return found;
    }
}
