using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts;

/// <summary>Asks the index, which remembers its answers, for the versions of the packages in a proof.</summary>
internal static class KnownVersionsReader
{
    public static async Task<KnownVersions> ReadAsync(ProofNode root, ConflictContext context, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<PackageName, IReadOnlyList<PyVersion>>();
        var indexes = await PinnedIndexes.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        foreach (var node in ProofTree.Nodes(root))
        {
            if (node is Fact fact && !IsAbsent(fact))
            {
                await AddAsync(versions, fact.Package, indexes, context, cancellationToken).ConfigureAwait(false);
                await AddAsync(versions, fact.Needed, indexes, context, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var name in versions.Where(static pair => pair.Value.Count == 0).Select(static pair => pair.Key).ToList())
        {
            versions.Remove(name);
        }

        return new KnownVersions(versions, context.Request.AllowsPrereleases);
    }

    private static async ValueTask AddAsync(
        Dictionary<PackageName, IReadOnlyList<PyVersion>> versions, DerivationPackage? package, IReadOnlyDictionary<PackageName, IndexReference> indexes, ConflictContext context,
        CancellationToken cancellationToken)
    {
        if (package is { Kind: DerivationPackageKind.Package or DerivationPackageKind.Proxy, Name: { } name } && !context.Members.Contains(name) && !versions.ContainsKey(name))
        {
            versions.Add(name, List(await context.Index.GetReleasesAsync(name, indexes.GetValueOrDefault(name), cancellationToken).ConfigureAwait(false)));
        }
    }

    private static bool AllowsPrereleases(this ResolveRequest request, PackageName name) =>
        request.PrereleaseByPackage.GetValueOrDefault(name, request.Prerelease) == PrereleaseMode.Allow;

    private static bool IsAbsent(Fact fact) => fact.Reason is { } reason && Wording.ReasonText.IsAbsence(reason.Kind);

    private static List<PyVersion> List(PackageListing listing)
    {
        var versions = new SortedSet<PyVersion>();
        foreach (var index in listing.Indexes)
        {
            foreach (var release in index.Releases)
            {
                if (release.Files.Any(static file => file.Unusable is not { Kind: UnusableKind.ExcludeNewer }))
                {
                    versions.Add(release.Version);
                }
            }
        }

        return [.. versions];
    }
}
