using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Locking.Building;
using PyTool.Core.Locking.Graph;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Compiling;

/// <summary>Turns a resolution into the packages of an output: markers, who asks for what, digests.</summary>
internal sealed class CompileGraph(ConcreteWorld world, ResolvedInputs inputs, RequiresPython pythons, PipCompileRequest request)
{
    private readonly ILookup<PackageName, string> _origins = Origins(world, inputs, request);
    private readonly ILookup<PackageName, string> _places = inputs.Requirements.Concat(inputs.Overrides).Concat(inputs.Constraints).Where(static given => given.Place is not null).ToLookup(static given => given.Requirement.Name, static given => given.Place!);
    private readonly DownloadedHashes _downloads = new(world.Client.Artifacts);

    public async Task<List<CompiledPackage>> BuildAsync(IReadOnlyList<ForkResolution> forks, CancellationToken cancellationToken)
    {
        var graph = MergedGraph.Of(forks, []);
        var dependents = Dependents(graph);
        var packages = new List<CompiledPackage>();
        foreach (var node in graph.Nodes)
        {
            if (node is { IsBase: true, IsKept: true, Resolved: { } resolved })
            {
                packages.Add(await ConvertAsync(node, resolved, graph, dependents, cancellationToken).ConfigureAwait(false));
            }
        }

        packages.Sort(Compare);
        return packages;
    }

    private async Task<CompiledPackage> ConvertAsync(
        GraphNode node, ResolvedNode resolved, MergedGraph graph, Dictionary<(PackageName, PyVersion, PackageSource), SortedSet<PackageName>> dependents, CancellationToken cancellationToken)
    {
        var source = resolved.Source is PackageSource.Git git ? world.Index.Settle(git) : resolved.Source;
        var release = resolved.Index is { } index ? world.Index.FindRelease(resolved.Name, resolved.Version, index) : null;
        return new CompiledPackage
        {
            Name = resolved.Name,
            Version = resolved.Version,
            Source = source,
            Marker = node.Reach.Plain,
            Index = resolved.Index,
            Release = release,
            Extras = [.. graph.Nodes.Where(other => other is { IsKept: true, Resolved: { Extra: not null } extra } && IsSame(extra, resolved)).Select(static other => other.Resolved!.Extra!.Value).Order()],
            Dependents = dependents.TryGetValue((resolved.Name, resolved.Version, resolved.Source), out var names) ? [.. names] : [],
            Origins = [.. _origins[resolved.Name].Distinct().Order(StringComparer.Ordinal)],
            Place = resolved.Source is PackageSource.Registry ? null : PlaceOf(resolved.Name, source),
            Hashes = request.Hashes ? await HashesAsync(resolved, release, cancellationToken).ConfigureAwait(false) : [],
        };
    }

    private string? PlaceOf(PackageName name, PackageSource source)
    {
        if (source is PackageSource.Git git)
        {
            var fragment = git.Subdirectory is null ? "" : "#subdirectory=" + git.Subdirectory;
            return $"git+{git.Url}@{git.Commit ?? git.Reference}{fragment}";
        }

        // Of one tree given twice the editable counts.
        return _places[name].LastOrDefault() ?? source switch
        {
            PackageSource.LocalDirectory directory => Resolving.ConfiguredIndexes.FileUrl(directory.Path),
            PackageSource.LocalArchive archive => Resolving.ConfiguredIndexes.FileUrl(archive.Path),
            PackageSource.Archive { Subdirectory: { } subdirectory } archive => $"{archive.Url}#subdirectory={subdirectory}",
            PackageSource.Archive archive => archive.Url,
            _ => null,
        };
    }

    private async ValueTask<IReadOnlyList<string>> HashesAsync(ResolvedNode node, Release? release, CancellationToken cancellationToken)
    {
        if (release is not null)
        {
            var hashes = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var file in release.Files)
            {
                if (file.Unusable?.Kind != UnusableKind.ExcludeNewer)
                {
                    hashes.UnionWith(file.Artifact.Hashes.Select(static hash => hash.ToString()));
                }
            }

            return [.. hashes];
        }

        return await _downloads.FilesAsync(node.Source, cancellationToken).ConfigureAwait(false) is { } files
            ? [.. files.Wheels.Append(files.SourceDistribution).Select(static file => file?.Hash).OfType<string>()]
            : [];
    }

    private static Dictionary<(PackageName, PyVersion, PackageSource), SortedSet<PackageName>> Dependents(MergedGraph graph)
    {
        var dependents = new Dictionary<(PackageName, PyVersion, PackageSource), SortedSet<PackageName>>();
        foreach (var node in graph.Nodes)
        {
            foreach (var edge in node.IsKept ? node.Out : [])
            {
                if (edge.Target.Resolved is not { } target || target.Name == node.Resolved!.Name)
                {
                    continue;
                }

                var key = (target.Name, target.Version, target.Source);
                if (!dependents.TryGetValue(key, out var names))
                {
                    dependents.Add(key, names = []);
                }

                names.Add(node.Resolved.Name);
            }
        }

        return dependents;
    }

    private static ILookup<PackageName, string> Origins(ConcreteWorld world, ResolvedInputs inputs, PipCompileRequest request) => inputs.Requirements.Concat(inputs.Constraints).Concat(inputs.Overrides)
        .Where(given => given.Annotation is not null && (request.IsUniversal || given.Requirement.Marker.EvaluateWithAnyExtras(world.Target.Markers)))
        .ToLookup(static given => given.Requirement.Name, static given => given.Annotation!);

    private static bool IsSame(ResolvedNode one, ResolvedNode other) => one.Name == other.Name && one.Version.Equals(other.Version) && one.Source.Equals(other.Source);

    // Editables come first, by their place.
    private int Compare(CompiledPackage left, CompiledPackage right)
    {
        var (leftEditable, rightEditable) = (IsEditable(left), IsEditable(right));
        if (leftEditable != rightEditable)
        {
            return leftEditable ? -1 : 1;
        }

        var order = leftEditable ? string.CompareOrdinal(left.Place, right.Place) : left.Name.CompareTo(right.Name);
        order = order != 0 ? order : left.Version.CompareTo(right.Version);
        order = order != 0 ? order : string.CompareOrdinal(left.Place, right.Place);
        return order != 0 ? order : left.Marker.Simplify(pythons.Bounds).CompareTo(right.Marker.Simplify(pythons.Bounds));
    }

    private static bool IsEditable(CompiledPackage package) => package.Source is PackageSource.LocalDirectory { Kind: DirectoryKind.Editable };
}
