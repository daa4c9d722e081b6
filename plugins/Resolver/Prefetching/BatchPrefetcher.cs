using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Resolving;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>When many versions of a package have been tried, asks for the metadata of the next ones in one go.</summary>
internal sealed class BatchPrefetcher(ForkServices services)
{
    private const int Step = 20;
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

        if (tried.Add(version) && (tried.Count is 5 or 10 || tried.Count % Step == 0)
            && services.Versions.Find(package.Name, fork.IndexOf(package.NameId)) is { } available)
        {
            var term = fork.Solver[package.Id]!.Term.Range;
            Prefetch(fork, package, available, term, Math.Min(tried.Count, Maximum));
        }
    }

    private void Prefetch(ForkState fork, SolverPackage package, PackageVersions available, VersionRange range, int count)
    {
        var requests = new List<MetadataRequest>(count);
        foreach (var map in available.Maps)
        {
            var walk = new VersionWalk(map.Versions, range, services.Inputs.IsLowestFirst(package.Name, fork.Env));
            while (requests.Count < count && walk.MoveNext())
            {
                if (_asked.Add((package.NameId, walk.Current)) && map.Find(walk.Current)!.Choose(fork.Python.Window) is { Kind: ChoiceKind.Wheel, File: { } file })
                {
                    requests.Add(new MetadataRequest { Name = package.Name, Version = walk.Current, File = file });
                }
            }
        }

        services.Metadata.Prefetch(requests);
    }
}
