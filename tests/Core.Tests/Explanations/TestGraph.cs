using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Requirements;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Explanations;

/// <summary>A solved fork in few words, and an index that tells the requirements of its nodes.</summary>
internal sealed class TestGraph : IPackageIndex
{
    private readonly List<ResolvedNode> _nodes = [];
    private readonly List<ResolvedEdge> _edges = [];
    private readonly Dictionary<PackageName, string[]> _requirements = [];

    public ForkResolution Fork => new() { Environment = new ForkEnvironment { Marker = Standards.Markers.Marker.True }, Nodes = _nodes, Edges = _edges };

    public static ResolveRequest Request(params RequirementOverride[] overrides) => new()
    {
        Requirements = [], RequiresPython = RequiresPython.Any, InterpreterVersion = PyVersion.Parse("3.12"), Overrides = overrides,
    };

    public static PackageRequirement Requirement(string text)
    {
        var parsed = Standards.Requirements.Requirement.Parse(text);
        return new PackageRequirement { Name = parsed.Name, Extras = parsed.Extras, Specifiers = parsed.Specifiers, Marker = parsed.Marker };
    }

    public int Add(string name, string version, string? extra = null, params string[] requirements)
    {
        var package = PackageName.Parse(name);
        _nodes.Add(new ResolvedNode
        {
            Name = package, Version = PyVersion.Parse(version), Source = new PackageSource.LocalDirectory { Path = "/" + name, Kind = DirectoryKind.Directory },
            Extra = extra is null ? null : ExtraName.Parse(extra),
        });
        _requirements[package] = requirements;
        return _nodes.Count - 1;
    }

    public TestGraph Link(int from, int to)
    {
        _edges.Add(new ResolvedEdge { From = from, To = to });
        return this;
    }

    public ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken) => new(new MetadataOutcome.Found
    {
        Metadata = new PackageMetadata { Name = request.Name, Version = PyVersion.Parse("1"), Requirements = [.. _requirements[request.Name].Select(Requirement)] },
    });

    public void Prefetch(IReadOnlyList<MetadataRequest> requests)
    {
    }

    public void PrefetchReleases(IReadOnlyList<PackageName> names)
    {
    }
}
