using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;

namespace PyTool.Plugin.Testing.Reference;

/// <summary>Backtracking over indexes without extras, sources and forks: one resolution for everything.</summary>
internal sealed class ReferenceResolver : IResolver
{
    private const int MostPackages = 500;

    public async Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken)
    {
        var search = new Search(request, index, cancellationToken);
        var chosen = await search.SolveAsync([], [.. request.Requirements.Where(IsWanted)]);
        return chosen is null
            ? new ResolveOutcome.Unsatisfiable { Root = search.Proof(), Environment = new ForkEnvironment { Marker = Marker.True } }
            : new ResolveOutcome.Solved { Forks = [Graph(request, chosen)] };
    }

    private static bool IsWanted(PackageRequirement requirement) => !requirement.Marker.IsFalse && requirement.Marker.OnlyExtras().IsTrue;

    private static ForkResolution Graph(ResolveRequest request, Dictionary<PackageName, Choice> chosen)
    {
        var names = chosen.Keys.Order().ToArray();
        var edges = new List<ResolvedEdge>();
        AddEdges(edges, -1, request.Requirements, names);
        for (var i = 0; i < names.Length; i++)
        {
            AddEdges(edges, i, chosen[names[i]].Metadata.Requirements, names);
        }

        return new ForkResolution { Environment = new ForkEnvironment { Marker = Marker.True }, Nodes = [.. names.Select(n => chosen[n].Node)], Edges = edges };
    }

    private static void AddEdges(List<ResolvedEdge> edges, int from, IReadOnlyList<PackageRequirement> requirements, PackageName[] names)
    {
        foreach (var requirement in requirements.Where(IsWanted))
        {
            edges.Add(new ResolvedEdge { From = from, To = Array.IndexOf(names, requirement.Name), Marker = requirement.Marker });
        }
    }

    private sealed class Choice
    {
        public required ResolvedNode Node { get; init; }

        public required PackageMetadata Metadata { get; init; }
    }

    private sealed class Search(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken)
    {
        private PackageName? _blocked;

        public Derivation Proof() => new Derivation.NoVersions
        {
            Package = new DerivationPackage { Kind = DerivationPackageKind.Package, Name = _blocked ?? request.Requirements[0].Name }, Range = Standards.Versions.VersionRange.Full,
        };

        public async Task<Dictionary<PackageName, Choice>?> SolveAsync(Dictionary<PackageName, Choice> chosen, List<PackageRequirement> wanted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (chosen.Count > MostPackages)
            {
                throw new PyToolException("KIT1", $"The reference resolver gives up after {MostPackages} packages");
            }

            foreach (var requirement in wanted)
            {
                if (chosen.TryGetValue(requirement.Name, out var settled) && !requirement.Specifiers.Contains(settled.Node.Version))
                {
                    return null;
                }
            }

            var open = wanted.Find(r => !chosen.ContainsKey(r.Name));
            if (open is null)
            {
                return chosen;
            }

            var limits = wanted.Concat(request.Constraints).Where(r => r.Name == open.Name).Select(r => r.Specifiers).ToArray();
            foreach (var choice in await CandidatesAsync(open.Name, limits))
            {
                if (await MetadataAsync(choice) is not { } metadata)
                {
                    continue;
                }

                var next = new Dictionary<PackageName, Choice>(chosen) { [open.Name] = new Choice { Node = choice, Metadata = metadata } };
                if (await SolveAsync(next, [.. wanted, .. metadata.Requirements.Where(IsWanted)]) is { } solution)
                {
                    return solution;
                }
            }

            _blocked ??= open.Name;
            return null;
        }

        private async Task<List<ResolvedNode>> CandidatesAsync(PackageName name, VersionSpecifiers[] limits)
        {
            var listing = await index.GetReleasesAsync(name, null, cancellationToken);
            var fitting = new List<ResolvedNode>();
            foreach (var list in listing.Indexes)
            {
                foreach (var release in list.Releases)
                {
                    if (Array.TrueForAll(limits, l => l.Contains(release.Version)) && release.Files.FirstOrDefault(IsUsable) is { } file)
                    {
                        fitting.Add(new ResolvedNode { Name = name, Version = release.Version, Source = new PackageSource.Registry { Url = list.Index.Url }, Index = list.Index, File = file });
                    }
                }
            }

            var finals = fitting.Where(n => !n.Version.IsPreRelease).ToList();
            var usable = finals.Count > 0 && request.Prerelease != PrereleaseMode.Allow ? finals : fitting;
            var ordered = request.Mode == ResolutionMode.Highest ? usable.OrderByDescending(n => n.Version) : usable.OrderBy(n => n.Version);
            return [.. ordered.OrderByDescending(n => request.Preferences.Any(p => p.Name == n.Name && p.Version == n.Version))];
        }

        private bool IsUsable(ReleaseFile file) => !file.IsYanked && file.Unusable is null && (file.RequiresPython is null || Covers(file.RequiresPython));

        private bool Covers(VersionSpecifiers specifiers) => RequiresPython.FromSpecifiers(specifiers) is { } python && request.RequiresPython.Marker.IsDisjoint(python.Marker.Negate());

        private async Task<PackageMetadata?> MetadataAsync(ResolvedNode node) =>
            (await index.GetMetadataAsync(new MetadataRequest { Name = node.Name, Version = node.Version, File = node.File }, cancellationToken) as MetadataOutcome.Found)?.Metadata;
    }
}
