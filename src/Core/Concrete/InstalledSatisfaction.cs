using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Core.Builds.Inputs;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Sessions;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete;

/// <summary>Whether an environment holds all that requirements lead to already, so that nothing need be resolved. In doubt it does not.</summary>
internal sealed class InstalledSatisfaction(CommandSession session, ConcreteTarget target, IReadOnlyList<InstalledDistribution> distributions)
{
    private readonly InstalledMetadata _installed = new(distributions);
    private readonly Satisfaction _satisfaction = new(target.Tags, isStrict: false);
    private readonly Queue<PackageRequirement> _open = new();
    private readonly HashSet<(PackageName Name, ExtraName Extra)> _seen = [];

    public bool IsSatisfied(ConcreteInputs inputs)
    {
        // Rules for single packages are the resolver's affair.
        if (inputs.Overrides.Any(static item => item.ScopeName is not null) || inputs.Exclusions.Any(static item => item.ScopeName is not null))
        {
            return false;
        }

        var overrides = inputs.Overrides.ToLookup(static item => item.Requirement.Name, static item => item.Requirement);
        var constraints = inputs.Constraints.ToLookup(static item => item.Name);
        var excluded = inputs.Exclusions.SelectMany(static item => item.Names).ToHashSet();
        Push(inputs.Requirements, default, overrides, excluded);
        while (_open.TryDequeue(out var requirement))
        {
            if (_installed.Distribution(requirement.Name) is not { } there || !IsMet(requirement, there) || !constraints[requirement.Name].All(limit => IsMet(limit, there)))
            {
                return false;
            }

            foreach (var extra in (IEnumerable<ExtraName>)[default, .. requirement.Extras])
            {
                if (!_seen.Add((requirement.Name, extra)))
                {
                    continue;
                }

                if (_installed.Find(requirement.Name) is not { } metadata)
                {
                    return false;
                }

                Push(metadata.Requirements, extra, overrides, excluded);
            }
        }

        return true;
    }

    private void Push(IReadOnlyList<PackageRequirement> requirements, ExtraName extra, ILookup<PackageName, PackageRequirement> overrides, HashSet<PackageName> excluded)
    {
        var selection = extra.IsDefault ? null : new MarkerSelection { Extras = new HashSet<ExtraName> { extra } };
        foreach (var requirement in requirements)
        {
            if (!Holds(requirement.Marker, selection) || excluded.Contains(requirement.Name))
            {
                continue;
            }

            if (!overrides.Contains(requirement.Name))
            {
                _open.Enqueue(requirement);
                continue;
            }

            foreach (var other in overrides[requirement.Name])
            {
                if (Holds(other.Marker, selection))
                {
                    _open.Enqueue(other);
                }
            }
        }
    }

    private bool Holds(Marker marker, MarkerSelection? selection) => selection is null ? marker.Evaluate(target.Markers) : marker.Evaluate(target.Markers, selection);

    private bool IsMet(PackageRequirement requirement, InstalledDistribution there)
    {
        if (!Holds(requirement.Marker, null))
        {
            return true;
        }

        if (requirement.Source is null or PackageSource.Registry)
        {
            return requirement.Specifiers.Contains(there.Version) && _satisfaction.IsSatisfied(Wanted(requirement, Anywhere, null), there);
        }

        var state = requirement.Source switch
        {
            PackageSource.LocalDirectory tree => SourceState.OfDirectory(session, tree.Path),
            PackageSource.LocalArchive file => SourceState.OfFile(file.Path),
            _ => null,
        };
        return _satisfaction.IsSatisfied(Wanted(requirement, requirement.Source, state), there);
    }

    private static readonly PackageSource Anywhere = new PackageSource.Registry { Url = "" };

    private static RequestedDistribution Wanted(PackageRequirement requirement, PackageSource source, string? state) => new() { Name = requirement.Name, Source = source, CacheInfoJson = state };
}
