using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Dependencies;

/// <summary>Turns the requirements of a distribution into those that count for one extra (or none) in one fork.</summary>
internal sealed class RequirementFlattener(ResolveInputs inputs)
{
    /// <param name="requirements">The requirements.</param>
    /// <param name="extra">The extra; <see langword="null"/>: none.</param>
    /// <param name="env">The environments of the fork.</param>
    /// <param name="python">The Pythons of the fork.</param>
    /// <param name="expandsSelf">Whether extras of the distribution itself are replaced by what they stand for.</param>
    public List<FlatRequirement> Flatten(PreparedRequirements requirements, ExtraName? extra, ForkEnv env, PythonTarget python, bool expandsSelf)
    {
        var found = new List<FlatRequirement>();
        foreach (var place in requirements.PlacesOf(extra))
        {
            Add(found, requirements.Entries[place], extra, env, python);
        }

        return expandsSelf && requirements.HasSelfExtras ? ExpandSelf(requirements, found, env, python) : found;
    }

    private void Add(List<FlatRequirement> found, in PreparedRequirements.Entry entry, ExtraName? extra, ForkEnv env, PythonTarget python)
    {
        var requirement = entry.Requirement;
        if (extra is not null && !env.Allows(new ConflictItem { Package = requirement.Name, Extra = extra }))
        {
            return;
        }

        var marker = entry.MarkerFor(extra);
        if (!IsLive(marker, env, python))
        {
            return;
        }

        found.Add(new FlatRequirement(requirement, marker, requirement.Extras));
        foreach (var constraint in inputs.Constraints.Of(requirement.Name))
        {
            var both = constraint.Marker.And(marker);
            if (!both.IsFalse && (constraint.Marker.IsTrue || python.Has(both)) && env.Has(both))
            {
                found.Add(new FlatRequirement(constraint, both, []));
            }
        }
    }

    // `pkg[all]` that requires `pkg[a,b]`: the requirements of `a` and `b`, transitively, under the markers on the way.
    private List<FlatRequirement> ExpandSelf(PreparedRequirements requirements, List<FlatRequirement> found, ForkEnv env, PythonTarget python)
    {
        var self = new List<FlatRequirement>();
        var others = new List<FlatRequirement>();
        var open = new Queue<(ExtraName Extra, Marker Marker)>();
        var seen = new HashSet<(ExtraName, Marker)>();
        var owner = OwnerOf(requirements);
        Sort(found);
        while (open.TryDequeue(out var next))
        {
            if (seen.Add(next))
            {
                Sort(Once(requirements, next.Extra, next.Marker, env, python));
            }
        }

        foreach (var item in self)
        {
            // What is said about the version of the distribution itself stays.
            if (item.Requirement.Specifiers.Count > 0 || item.Requirement.Source is not null)
            {
                others.Add(item with { Extras = [] });
            }
        }

        return others;

        void Sort(List<FlatRequirement> items)
        {
            foreach (var item in items)
            {
                var isSelf = item.Requirement.Name == owner && item.Extras.Count > 0;
                (isSelf ? self : others).Add(item);
                foreach (var extra in isSelf ? item.Extras : [])
                {
                    open.Enqueue((extra, item.Marker));
                }
            }
        }
    }

    private List<FlatRequirement> Once(PreparedRequirements requirements, ExtraName extra, Marker outer, ForkEnv env, PythonTarget python)
    {
        var found = new List<FlatRequirement>();
        var places = requirements.PlacesOf(extra);
        foreach (var place in places)
        {
            if (!requirements.Entries[place].IsSelf)
            {
                Add(found, requirements.Entries[place], extra, env, python);
            }
        }

        foreach (var place in places)
        {
            ref readonly var entry = ref requirements.Entries[place];
            if (entry.IsSelf && entry.MarkerFor(extra) is var marker && IsLive(marker, env, python))
            {
                found.Add(new FlatRequirement(entry.Requirement, marker, entry.Requirement.Extras));
            }
        }

        var narrowed = new List<FlatRequirement>(found.Count);
        foreach (var item in found)
        {
            var marker = outer.And(item.Marker);
            if (IsLive(marker, env, python))
            {
                narrowed.Add(item with { Marker = marker });
            }
        }

        return narrowed;
    }

    private static PackageName OwnerOf(PreparedRequirements requirements)
    {
        foreach (var entry in requirements.Entries)
        {
            if (entry.IsSelf)
            {
                return entry.Requirement.Name;
            }
        }

        return default;
    }

    private static bool IsLive(Marker marker, ForkEnv env, PythonTarget python) => python.Has(marker) && env.Has(marker);
}
