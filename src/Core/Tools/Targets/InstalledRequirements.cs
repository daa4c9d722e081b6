using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Core.Concrete;
using PyTool.Core.Installation.Plans;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Targets;

/// <summary>Whether an environment holds what is wanted, with everything that asks for in turn, without asking any index.</summary>
internal sealed class InstalledRequirements
{
    private readonly MarkerEnvironment _markers;
    private readonly InstalledMetadata _metadata;
    private readonly Satisfaction _satisfaction;
    private readonly Dictionary<PackageName, List<PackageRequirement>> _constraints;
    private readonly Dictionary<PackageName, List<PackageRequirement>> _overrides;
    private readonly IReadOnlyCollection<PackageName> _excludes;

    public InstalledRequirements(
        EnvironmentSnapshot snapshot, IReadOnlyList<PackageRequirement> constraints, IReadOnlyList<PackageRequirement> overrides, IReadOnlyCollection<PackageName> excludes)
    {
        _markers = snapshot.Layout.Interpreter.Markers;
        _metadata = new InstalledMetadata(snapshot.Distributions);
        _satisfaction = new Satisfaction(snapshot.Layout.Interpreter.Tags, isStrict: true);
        _constraints = ByName(constraints);
        _overrides = ByName(overrides);
        _excludes = excludes;
    }

    /// <summary>Whether everything is there and fits.</summary>
    public bool Satisfy(IReadOnlyList<PackageRequirement> requirements)
    {
        var seen = new HashSet<(PackageName Name, ExtraName? Extra)>();
        var pending = new Stack<PackageRequirement>();
        foreach (var requirement in requirements)
        {
            if (requirement.Marker.Evaluate(_markers))
            {
                pending.Push(requirement);
            }
        }

        while (pending.TryPop(out var requirement))
        {
            if (_excludes.Contains(requirement.Name))
            {
                continue;
            }

            if (_metadata.Distribution(requirement.Name) is not { } there || !Fits(requirement, there) || !FitsLimits(there))
            {
                return false;
            }

            if (!Expand(requirement, seen, pending))
            {
                return false;
            }
        }

        return true;
    }

    private bool Expand(PackageRequirement requirement, HashSet<(PackageName, ExtraName?)> seen, Stack<PackageRequirement> pending)
    {
        var isNew = seen.Add((requirement.Name, null));
        var extras = requirement.Extras.Where(extra => seen.Add((requirement.Name, extra))).ToHashSet();
        if (!isNew && extras.Count == 0)
        {
            return true;
        }

        if (_metadata.Find(requirement.Name) is not { } metadata)
        {
            return false;
        }

        foreach (var dependency in metadata.Requirements)
        {
            foreach (var wanted in _overrides.TryGetValue(dependency.Name, out var replacements) ? replacements : [dependency])
            {
                if (Holds(wanted.Marker, extras))
                {
                    pending.Push(wanted);
                }
            }
        }

        return true;
    }

    private bool Holds(Marker marker, HashSet<ExtraName> extras) => marker.Evaluate(_markers, new MarkerSelection { Extras = extras });

    private bool Fits(PackageRequirement requirement, InstalledDistribution there)
    {
        if (requirement.Source is not { } source)
        {
            return there.DirectUrlJson is null ? requirement.Specifiers.Contains(there.Version) : requirement.Specifiers.Count == 0 || requirement.Specifiers.Contains(there.Version);
        }

        return _satisfaction.IsSatisfied(new RequestedDistribution { Name = requirement.Name, Source = source, CacheInfoJson = StateOf(source, there) }, there);
    }

    // Trees are compared by place alone: whether they changed is asked elsewhere.
    private static string? StateOf(PackageSource source, InstalledDistribution there)
    {
        var path = Path.Combine(there.MetadataPath, "uv_cache.json");
        return source is PackageSource.LocalDirectory or PackageSource.LocalArchive && File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private bool FitsLimits(InstalledDistribution there)
    {
        foreach (var constraint in _constraints.TryGetValue(there.Name, out var limits) ? limits : [])
        {
            if (constraint.Marker.Evaluate(_markers) && !Fits(constraint, there))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<PackageName, List<PackageRequirement>> ByName(IReadOnlyList<PackageRequirement> requirements)
    {
        var byName = new Dictionary<PackageName, List<PackageRequirement>>();
        foreach (var requirement in requirements)
        {
            if (byName.TryGetValue(requirement.Name, out var list))
            {
                list.Add(requirement);
            }
            else
            {
                byName[requirement.Name] = [requirement];
            }
        }

        return byName;
    }
}
