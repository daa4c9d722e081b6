using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Dependencies;

/// <summary>Reads the dependencies of versions from metadata.</summary>
internal sealed class DependencyReader(ResolveInputs inputs, PackageTable packages)
{
    // Nothing at or above it: no version will ever be in the range.
    private static readonly VersionRange AllVersions = VersionRange.AtLeast(PyVersion.Parse("0.dev0"));

    private readonly RequirementFlattener _flattener = new(inputs);
    private readonly Dictionary<object, PreparedRequirements> _prepared = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the request asks for.</summary>
    public DependencyAnswer OfRoot(ForkEnv env, PythonTarget python)
    {
        var prepared = new PreparedRequirements(inputs, inputs.Request.Requirements, null, null, null);
        return Build(_flattener.Flatten(prepared, null, env, python, expandsSelf: false), isDistribution: false);
    }

    /// <summary>What a proxy stands for.</summary>
    public DependencyAnswer OfProxy(SolverPackage proxy, PyVersion version)
    {
        var range = VersionRange.Exactly(version);
        var found = new List<Dependency>(4);
        foreach (var marker in proxy.Marker.IsTrue ? [Marker.True] : new[] { Marker.True, proxy.Marker })
        {
            if (proxy.Kind != PackageKind.Group)
            {
                found.Add(new Dependency { Package = packages.Base(proxy.Name, marker), Range = range });
            }

            if (proxy.Extra is { } extra)
            {
                found.Add(new Dependency { Package = packages.BaseExtra(proxy.Name, extra, marker), Range = range });
            }
            else if (proxy.Group is { } group)
            {
                found.Add(new Dependency { Package = packages.BaseGroup(proxy.Name, group, marker), Range = range });
            }
        }

        return new DependencyAnswer { Dependencies = found, IsUnforkable = true };
    }

    /// <summary>What a distribution, or an extra or group of it, asks for.</summary>
    public DependencyAnswer OfDistribution(SolverPackage package, PyVersion version, PackageMetadata metadata, ForkEnv env, PythonTarget python)
    {
        if (inputs.Request.IgnoreDependencies && package.Kind != PackageKind.BaseGroup)
        {
            return new DependencyAnswer { Dependencies = [] };
        }

        if (package.Group is { } group)
        {
            if (!metadata.Groups.TryGetValue(group, out var requirements))
            {
                return new DependencyAnswer { Dependencies = [] };
            }

            var ofGroup = Prepare(requirements, requirements, package.Name, null, null);
            return Build(_flattener.Flatten(ofGroup, null, env, python, expandsSelf: false), isDistribution: false);
        }

        var prepared = Prepare(metadata, metadata.Requirements, package.Name, package.Name, version);
        return Build(_flattener.Flatten(prepared, package.Extra, env, python, expandsSelf: true), package.Kind == PackageKind.Base);
    }

    private PreparedRequirements Prepare(
        object key, IReadOnlyList<PackageRequirement> requirements, PackageName owner, PackageName? scope, PyVersion? version)
    {
        if (!_prepared.TryGetValue(key, out var prepared))
        {
            prepared = new PreparedRequirements(inputs, requirements, owner, scope, version);
            _prepared.Add(key, prepared);
        }

        return prepared;
    }

    private DependencyAnswer Build(List<FlatRequirement> requirements, bool isDistribution)
    {
        var found = new List<Dependency>(requirements.Count);
        foreach (var requirement in requirements)
        {
            var range = requirement.Requirement.Specifiers.Range;
            if (range.IsDisjoint(AllVersions))
            {
                var text = $"{requirement.Requirement.Name}{requirement.Requirement.Specifiers}";
                return new DependencyAnswer { Reason = new UnusableReason { Kind = UnusableKind.ImpossibleRequirement, Detail = text } };
            }

            AddParts(found, requirement, range, isDistribution);
        }

        return new DependencyAnswer { Dependencies = found };
    }

    // One dependency for each extra or group; the distribution itself goes first when one of these is in a conflict set.
    private void AddParts(List<Dependency> found, in FlatRequirement requirement, VersionRange range, bool isDistribution)
    {
        var name = requirement.Requirement.Name;
        var groups = requirement.Extras.Count == 0 ? requirement.Requirement.Groups : [];
        if ((requirement.Extras.Count == 0 && groups.Count == 0) || HasConflict(name, requirement.Extras, groups))
        {
            found.Add(Make(requirement, null, null, range, isDistribution));
        }

        foreach (var extra in requirement.Extras)
        {
            found.Add(Make(requirement, extra, null, range, isDistribution));
        }

        foreach (var group in groups)
        {
            found.Add(Make(requirement, null, group, range, isDistribution));
        }
    }

    private bool HasConflict(PackageName name, IReadOnlyList<ExtraName> extras, IReadOnlyList<GroupName> groups)
    {
        foreach (var extra in extras)
        {
            if (inputs.IsConflicting(new ConflictItem { Package = name, Extra = extra }))
            {
                return true;
            }
        }

        foreach (var group in groups)
        {
            if (inputs.IsConflicting(new ConflictItem { Package = name, Group = group }))
            {
                return true;
            }
        }

        return false;
    }

    private Dependency Make(in FlatRequirement flat, ExtraName? extra, GroupName? group, VersionRange range, bool isDistribution)
    {
        // Extras that are left in a marker are taken as present: they were settled when the requirement was read.
        var marker = flat.Marker.HasExtras ? flat.Marker.AssumeExtras(static _ => true) : flat.Marker;
        var requirement = flat.Requirement;
        return new Dependency
        {
            Package = packages.Requirement(requirement.Name, extra, group, marker),
            Range = range,
            IsFromDistribution = isDistribution && extra is null && group is null,
            Source = requirement.Source,
            Index = requirement.SourceScope?.Group is not null ? requirement.Index : null,
        };
    }
}
