using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Graph;
using PyTool.Core.Resolving;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Building;

/// <summary>Makes the lock of a resolution.</summary>
internal sealed partial class LockBuilder
{
    private readonly LockTarget _target;
    private readonly LockPlaces _places;
    private readonly LockRequirements _requirements;
    private readonly PackageIndex _index;
    private readonly IArchiveHashes _hashes;
    private readonly MergedGraph _graph;
    private readonly Marker _environments;
    private readonly Marker _supported;
    private readonly Dictionary<PackageName, int> _counts = [];
    private readonly Dictionary<GraphNode, int> _baseOf = new(ReferenceEqualityComparer.Instance);
    private readonly List<PackageNodes> _packages;

    public LockBuilder(LockTarget target, LockPlaces places, PackageIndex index, IArchiveHashes hashes, IReadOnlyList<ForkResolution> forks)
    {
        _target = target;
        _places = places;
        _requirements = new LockRequirements(places);
        _index = index;
        _hashes = hashes;
        _graph = MergedGraph.Of(forks, target.Conflicts);
        _environments = _graph.Forks.Count == 0 ? Marker.True : Simple(Marker.AnyOf(_graph.Forks.Select(static f => f.Plain)));
        _supported = target.Environments.Count == 0 ? Marker.True : Marker.AnyOf(target.Environments.Select(m => m.And(target.RequiresPython.Marker)));
        _packages = Collect();
    }

    public async Task<LockDocument> BuildAsync(CancellationToken cancellationToken)
    {
        var packages = new LockPackage[_packages.Count];
        for (var i = 0; i < packages.Length; i++)
        {
            packages[i] = await BuildPackageAsync(_packages[i], cancellationToken).ConfigureAwait(false);
        }

        return new LockDocument
        {
            RequiresPythonSpecifiers = _target.RequiresPythonSpecifiers,
            RequiresPython = _target.RequiresPython,
            ResolutionMarkers = ForkTexts(_graph.Forks),
            SupportedMarkers = [.. _target.Environments.Select(Simple)],
            RequiredMarkers = [.. _target.RequiredEnvironments.Select(Simple)],
            Conflicts = _target.Conflicts,
            Options = _target.Options,
            Manifest = LockManifests.Of(_target, _requirements),
            Packages = packages,
        };
    }

    private Marker Simple(Marker marker) => marker.Simplify(_target.RequiresPython.Bounds);

    // The distributions in the order of the lock, each with its extras and groups.
    private List<PackageNodes> Collect()
    {
        var byIdentity = new Dictionary<(PackageName, Standards.Versions.PyVersion, PackageSource), PackageNodes>();
        foreach (var node in _graph.Nodes)
        {
            if (node is { IsKept: true, Resolved: { } resolved })
            {
                var key = (resolved.Name, resolved.Version, resolved.Source);
                if (!byIdentity.TryGetValue(key, out var nodes))
                {
                    byIdentity[key] = nodes = new PackageNodes(resolved.Name);
                }

                nodes.Add(node);
            }
        }

        var packages = byIdentity.Values.Where(static p => p.Base is not null).ToList();
        foreach (var package in packages)
        {
            package.Identify(_index, _places);
            _counts[package.Name] = _counts.GetValueOrDefault(package.Name) + 1;
        }

        packages.Sort(static (a, b) => a.CompareTo(b));
        for (var i = 0; i < packages.Count; i++)
        {
            foreach (var node in packages[i].All)
            {
                _baseOf.Add(node, i);
            }
        }

        return packages;
    }

    // Without conflict items where that tells the forks apart; the forks that hold everywhere say nothing.
    private List<Marker> ForkTexts(IReadOnlyList<ForkMarker> forks)
    {
        var plain = new List<Marker>(forks.Count);
        foreach (var fork in forks)
        {
            var marker = Simple(fork.Plain);
            if (!plain.Contains(marker))
            {
                plain.Add(marker);
            }
        }

        for (var i = 0; i < plain.Count; i++)
        {
            for (var j = i + 1; j < plain.Count; j++)
            {
                if (!plain[i].IsDisjoint(plain[j]))
                {
                    return [.. forks.Select(f => Simple(f.Full)).Where(static m => !m.IsTrue)];
                }
            }
        }

        return [.. plain.Where(static m => !m.IsTrue)];
    }
}
