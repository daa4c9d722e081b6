using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>A request with its tables: what the user's requirements, and all that they reach without an index, say about names.</summary>
internal sealed class ResolveInputs
{
    private readonly Dictionary<PackageName, List<PackageRequirement>> _sources = [];
    private readonly Dictionary<PackageName, List<PackageRequirement>> _indexes = [];
    private readonly Dictionary<PackageName, List<Marker>> _direct = [];
    private readonly HashSet<(PackageName, PyVersion)> _allowedYanks = [];
    private readonly HashSet<PackageName> _namesPrerelease = [];
    private readonly HashSet<ConflictItem> _conflicting = [];

    public ResolveInputs(ResolveRequest request, OverrideTable overrides, IReadOnlyList<UserRequirement> user)
    {
        Request = request;
        Overrides = overrides;
        Constraints = new ConstraintTable(request.Constraints);
        Exclusions = new ExclusionTable(request.Exclusions);
        foreach (var item in user)
        {
            Read(item.Requirement, item.IsDirect);
        }

        foreach (var preference in request.Preferences)
        {
            _allowedYanks.Add((preference.Name, preference.Version));
        }

        foreach (var set in request.Conflicts)
        {
            _conflicting.UnionWith(set);
        }
    }

    public ResolveRequest Request { get; }

    public OverrideTable Overrides { get; }

    public ConstraintTable Constraints { get; }

    public ExclusionTable Exclusions { get; }

    public bool IsUniversal => Request.Environment is null;

    /// <summary>User requirements that give a package a source.</summary>
    public IReadOnlyList<PackageRequirement> WithSource(PackageName name) => NamedLists.Get(_sources, name);

    /// <summary>User requirements that give a package an index, other than those of dependency groups.</summary>
    public IReadOnlyList<PackageRequirement> WithIndex(PackageName name) => NamedLists.Get(_indexes, name);

    public bool IsYankAllowed(PackageName name, PyVersion version) => _allowedYanks.Contains((name, version));

    public bool IsConflicting(ConflictItem item) => _conflicting.Count > 0 && _conflicting.Contains(item);

    public PrereleasePolicy PrereleasesOf(PackageName name)
    {
        var mode = Request.PrereleaseByPackage.TryGetValue(name, out var own) ? own : Request.Prerelease;
        return mode switch
        {
            PrereleaseMode.Allow => PrereleasePolicy.All,
            PrereleaseMode.Disallow => PrereleasePolicy.Stable,
            PrereleaseMode.Explicit when !_namesPrerelease.Contains(name) => PrereleasePolicy.Stable,
            _ => PrereleasePolicy.StableFirst,
        };
    }

    /// <summary>Whether the lowest version of a package is tried first in a fork.</summary>
    public bool IsLowestFirst(PackageName name, ForkEnv env)
    {
        if (Request.Mode != ResolutionMode.LowestDirect)
        {
            return Request.Mode == ResolutionMode.Lowest;
        }

        foreach (var marker in NamedLists.Get(_direct, name))
        {
            if (env.Has(marker))
            {
                return true;
            }
        }

        return false;
    }

    private void Read(PackageRequirement requirement, bool isDirect)
    {
        var name = requirement.Name;
        if (isDirect)
        {
            NamedLists.Add(_direct, name, requirement.Marker);
        }

        if (requirement.Source is not null)
        {
            NamedLists.Add(_sources, name, requirement);
        }
        else if (requirement.Specifiers.Count == 1 && requirement.Specifiers[0].IsPin)
        {
            _allowedYanks.Add((name, requirement.Specifiers[0].Version));
        }

        if (requirement.Index is not null && requirement.SourceScope?.Group is null)
        {
            NamedLists.Add(_indexes, name, requirement);
        }

        for (var i = 0; i < requirement.Specifiers.Count; i++)
        {
            var specifier = requirement.Specifiers[i];
            if (specifier.Version.IsPreRelease && specifier.Operator is not (SpecifierOperator.NotEqual or SpecifierOperator.NotEqualStar))
            {
                _namesPrerelease.Add(name);
            }
        }
    }
}
