using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Core.Explanations;

/// <summary>Collects what the forks of a solution have chosen for one package.</summary>
internal sealed class ChoiceReader(ResolveRequest request, IPackageIndex index, ResolveOutcome.Solved solved, Trial trial)
{
    public async Task<IReadOnlyList<ChosenVersion>> ReadAsync(PackageName name, CancellationToken cancellationToken)
    {
        var texts = new RequirementTexts(request, index);
        var choices = new List<Choice>();
        foreach (var fork in solved.Forks)
        {
            if (fork.Nodes.FirstOrDefault(n => n.Name == name) is not { } node)
            {
                continue;
            }

            var choice = choices.Find(c => c.Node.Version == node.Version && c.Node.Source.Equals(node.Source));
            if (choice is null)
            {
                choices.Add(choice = new Choice(node));
            }

            choice.Environments.Add(fork.Environment.Marker);
            choice.Add(await new ChainFinder(fork, texts).FindAsync(name, cancellationToken).ConfigureAwait(false));
        }

        choices.Sort(static (left, right) => left.Node.Version.CompareTo(right.Node.Version));
        var newest = await NewestAsync(name, choices, cancellationToken).ConfigureAwait(false);
        return [.. choices.Select(c => new ChosenVersion
        {
            Version = c.Node.Version,
            Source = c.Node.Source,
            Environments = [.. c.Environments.Distinct()],
            Chains = c.Chains,
            Reason = ReasonOf(c.Node),
            Newest = newest is { } refused && c.Node.Version < refused.Version ? refused.Answer : null,
        })];
    }

    // The proof against the newest release, if some fork does without it.
    private async Task<(PyVersion Version, RefusedVersion Answer)?> NewestAsync(PackageName name, List<Choice> choices, CancellationToken cancellationToken)
    {
        if (request.Mode != ResolutionMode.Highest || choices.Count == 0 || choices[0].Node is not { Index: { } served } lowest)
        {
            return null;
        }

        var listing = await index.GetReleasesAsync(name, null, cancellationToken).ConfigureAwait(false);
        if (listing.Indexes.Count == 0)
        {
            listing = await index.GetReleasesAsync(name, served, cancellationToken).ConfigureAwait(false);
        }

        var newest = lowest.Version;
        foreach (var release in listing.Indexes.SelectMany(static i => i.Releases))
        {
            var counts = release.Version > newest && (!release.Version.IsPreRelease || lowest.Version.IsPreRelease)
                && release.Files.Any(static f => f.Unusable is not { Kind: UnusableKind.ExcludeNewer });
            newest = counts ? release.Version : newest;
        }

        if (newest == lowest.Version)
        {
            return null;
        }

        var requirement = new PackageRequirement { Name = name, Specifiers = VersionSpecifiers.Of(VersionSpecifier.Create(SpecifierOperator.Equal, newest)) };
        return (newest, await trial.TryAsync(requirement, solved, cancellationToken).ConfigureAwait(false));
    }

    private ChoiceReason ReasonOf(ResolvedNode node) =>
        node.Source is not PackageSource.Registry ? ChoiceReason.Source
        : request.Preferences.Any(p => p.Name == node.Name && p.Version == node.Version) ? ChoiceReason.Lock
        : request.Mode == ResolutionMode.Lowest || (request.Mode == ResolutionMode.LowestDirect && request.Requirements.Any(r => r.Name == node.Name)) ? ChoiceReason.Lowest
        : ChoiceReason.Highest;

    private sealed class Choice(ResolvedNode node)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public ResolvedNode Node => node;

        public List<Marker> Environments { get; } = [];

        public List<IReadOnlyList<ChainLink>> Chains { get; } = [];

        // Forks agree on most ways.
        public void Add(IEnumerable<IReadOnlyList<ChainLink>> chains) => Chains.AddRange(chains.Where(c => _seen.Add(string.Join('\n', c))));
    }
}
