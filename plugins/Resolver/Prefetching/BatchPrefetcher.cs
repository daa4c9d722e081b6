using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Resolving;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>When many versions of a package have been tried, asks for the metadata of the next ones in one go.</summary>
internal sealed class BatchPrefetcher(ForkServices services)
{
    private const int First = 3;
    private const int Step = 16;
    private const int Maximum = 50;

    private readonly Dictionary<int, HashSet<PyVersion>> _tried = [];
    private readonly HashSet<(int Name, PyVersion Version)> _asked = [];

    /// <summary>Counts a version that is tried.</summary>
    public void Tried(ForkState fork, SolverPackage package, PyVersion version)
    {
        if (package.Kind != PackageKind.Base || fork.SourceOf(package.NameId) is not null)
        {
            return;
        }

        if (!_tried.TryGetValue(package.NameId, out var tried))
        {
            _tried.Add(package.NameId, tried = []);
        }

        _asked.Add((package.NameId, version));
        if (tried.Add(version) && (tried.Count is First or 5 or 8 or 12 || tried.Count % Step == 0)
            && services.Versions.Find(package.Name, fork.IndexOf(package.NameId)) is { } available)
        {
            Prefetch(fork, package, version, available, Math.Min(2 * tried.Count, Maximum));
        }
    }

    // First what the range allows now. Then what comes next anyway: another choice elsewhere moves the range there.
    private void Prefetch(ForkState fork, SolverPackage package, PyVersion version, PackageVersions available, int count)
    {
        var requests = new List<MetadataRequest>(count);
        var ascending = services.Inputs.IsLowestFirst(package.Name, fork.Env);
        var onward = VersionRange.Between(
            ascending ? new VersionCut(version, VersionCutKind.After) : null, ascending ? null : new VersionCut(version, VersionCutKind.Before));
        foreach (var map in available.Maps)
        {
            Collect(requests, fork, package, map, new VersionWalk(map.Versions, fork.Solver[package.Id]!.Term.Range, ascending), count);
            Collect(requests, fork, package, map, new VersionWalk(map.Versions, onward, ascending), count);
        }

        services.Metadata.Prefetch(requests);
    }

    private void Collect(List<MetadataRequest> requests, ForkState fork, SolverPackage package, VersionMap map, VersionWalk walk, int count)
    {
        while (requests.Count < count && walk.MoveNext())
        {
            if (!walk.Current.IsPreRelease && _asked.Add((package.NameId, walk.Current))
                && map.Find(walk.Current)!.Choose(fork.Python.Window) is { Kind: ChoiceKind.Wheel, File: { } file })
            {
                requests.Add(new MetadataRequest { Name = package.Name, Version = walk.Current, File = file });
            }
        }
    }
}
