using System.Runtime.InteropServices;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Packages;

/// <summary>All packages and names of one resolution, numbered in order of their first appearance.</summary>
internal sealed class PackageTable
{
    private readonly Dictionary<Key, SolverPackage> _packages = [];
    private readonly Dictionary<PackageName, int> _nameIds = [];
    private readonly List<SolverPackage> _byId = [];

    public PackageTable()
    {
        Root = Add(PackageKind.Root);
        Python = Add(PackageKind.Python);
    }

    public SolverPackage Root { get; }

    public SolverPackage Python { get; }

    public int Count => _byId.Count;

    public int NameCount => _nameIds.Count;

    public SolverPackage this[int id] => _byId[id];

    public int NameId(PackageName name)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_nameIds, name, out var exists);
        return exists ? id : id = _nameIds.Count - 1;
    }

    public SolverPackage Base(PackageName name) => Get(PackageKind.Base, name, null, null, Marker.True);

    public SolverPackage Base(PackageName name, Marker marker) => Get(PackageKind.Base, name, null, null, marker);

    public SolverPackage BaseExtra(PackageName name, ExtraName extra, Marker marker) => Get(PackageKind.BaseExtra, name, extra, null, marker);

    public SolverPackage BaseGroup(PackageName name, GroupName group, Marker marker) => Get(PackageKind.BaseGroup, name, null, group, marker);

    /// <summary>The package that stands for a requirement.</summary>
    public SolverPackage Requirement(PackageName name, ExtraName? extra, GroupName? group, Marker marker)
    {
        var kind = extra is not null ? PackageKind.Extra
            : group is not null ? PackageKind.Group
            : marker.IsTrue ? PackageKind.Base : PackageKind.Marker;
        return Get(kind, name, extra, group, marker);
    }

    private SolverPackage Get(PackageKind kind, PackageName name, ExtraName? extra, GroupName? group, Marker marker)
    {
        var key = new Key(kind, NameId(name), extra?.Value ?? group?.Value, marker);
        if (_packages.TryGetValue(key, out var package))
        {
            return package;
        }

        var distribution = kind is PackageKind.Extra or PackageKind.Marker ? Base(name) : null;
        package = new SolverPackage
        {
            Id = _byId.Count, Kind = kind, NameId = key.NameId, Name = name, Extra = extra, Group = group, Marker = marker,
            Distribution = distribution, Item = new ConflictItem { Package = name, Extra = extra, Group = group },
        };
        _packages.Add(key, package);
        _byId.Add(package);
        return package;
    }

    private SolverPackage Add(PackageKind kind)
    {
        var package = new SolverPackage { Id = _byId.Count, Kind = kind, NameId = -1, Marker = Marker.True };
        _byId.Add(package);
        return package;
    }

    private readonly record struct Key(PackageKind Kind, int NameId, string? Item, Marker Marker);
}
