using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking.Building;

/// <summary>The manifest of a target.</summary>
internal static class LockManifests
{
    public static LockManifest Of(LockTarget target, LockRequirements requirements) => new()
    {
        Members = target.RecordsMembers ? [.. target.Members.Select(static m => m.Name)] : [],
        DefaultGroups = target.RootDefaultGroups,
        Requirements = requirements.Of(target.Requirements),
        Constraints = requirements.Of(target.Constraints),
        Overrides = Overrides(target, requirements),
        Excludes = Excludes(target),
        BuildConstraints = BuildConstraints(target, requirements),
        DependencyGroups = [.. target.RootGroups.Select(g => new KeyValuePair<GroupName, IReadOnlyList<LockRequirement>>(g.Key, requirements.Of(g.Value)))],
        GroupRequiresPython = target.RootGroupPythons,
        DependencyMetadata = target.DependencyMetadata,
    };

    private static List<LockOverride> Overrides(LockTarget target, LockRequirements requirements)
    {
        var scoped = new SortedDictionary<(PackageName, PyVersion?), List<PackageRequirement>>(ScopeOrder.Instance);
        var plain = new List<PackageRequirement>();
        foreach (var item in target.Overrides)
        {
            if (item.ScopeName is not { } name)
            {
                plain.Add(item.Requirement);
                continue;
            }

            if (!scoped.TryGetValue((name, item.ScopeVersion), out var list))
            {
                scoped[(name, item.ScopeVersion)] = list = [];
            }

            list.Add(item.Requirement);
        }

        var overrides = new List<LockOverride>();
        foreach (var ((name, version), list) in scoped)
        {
            overrides.Add(new LockOverride { Scope = new LockScope { Name = name, Version = version }, Requirements = requirements.Of(list) });
        }

        foreach (var requirement in requirements.Of(plain))
        {
            overrides.Add(new LockOverride { Requirements = [requirement] });
        }

        return overrides;
    }

    private static List<LockExclusion> Excludes(LockTarget target)
    {
        var scoped = new SortedDictionary<(PackageName, PyVersion?), SortedSet<PackageName>>(ScopeOrder.Instance);
        var plain = new SortedSet<PackageName>();
        foreach (var item in target.Exclusions)
        {
            if (item.ScopeName is not { } name)
            {
                plain.UnionWith(item.Names);
                continue;
            }

            if (!scoped.TryGetValue((name, item.ScopeVersion), out var names))
            {
                scoped[(name, item.ScopeVersion)] = names = [];
            }

            names.UnionWith(item.Names);
        }

        var excludes = new List<LockExclusion>();
        foreach (var ((name, version), names) in scoped)
        {
            excludes.Add(new LockExclusion { Scope = new LockScope { Name = name, Version = version }, Names = [.. names] });
        }

        foreach (var name in plain)
        {
            excludes.Add(new LockExclusion { Names = [name] });
        }

        return excludes;
    }

    private static List<LockBuildConstraint> BuildConstraints(LockTarget target, LockRequirements requirements)
    {
        var constraints = new List<LockBuildConstraint>();
        foreach (var (requirement, hashes) in target.BuildConstraints)
        {
            constraints.Add(new LockBuildConstraint { Requirement = requirements.Of(requirement), Hashes = hashes });
        }

        constraints.Sort(static (a, b) =>
        {
            var order = LockRequirementOrder.Compare(a.Requirement, b.Requirement);
            return order != 0 ? order : LockRequirementOrder.Compare(a.Hashes, b.Hashes);
        });
        return constraints;
    }

    private sealed class ScopeOrder : IComparer<(PackageName Name, PyVersion? Version)>
    {
        public static ScopeOrder Instance { get; } = new();

        public int Compare((PackageName Name, PyVersion? Version) x, (PackageName Name, PyVersion? Version) y)
        {
            var order = x.Name.CompareTo(y.Name);
            return order != 0 ? order : PyVersion.Compare(x.Version, y.Version);
        }
    }
}
