using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Resolving;

/// <summary>What a user should know of a resolution that worked: extras that do not exist, yanked releases, versions that nobody bounds from below.</summary>
internal static class ResolutionWarnings
{
    /// <summary>Warnings before anything is resolved.</summary>
    public static async ValueTask<IReadOnlyList<string>> BeforeAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken)
    {
        if (request.Mode == ResolutionMode.Highest)
        {
            return [];
        }

        var names = await UnpinnedRequirements.FindAsync(request, index, cancellationToken).ConfigureAwait(false);
        return [.. names.Select(static n =>
            $"The direct dependency `{n}` is unpinned. Consider setting a lower bound when using `--resolution lowest` or `--resolution lowest-direct` to avoid using outdated versions.")];
    }

    /// <summary>Warnings about a solution, each once.</summary>
    public static async ValueTask<IReadOnlyList<string>> OfAsync(ResolveRequest request, IReadOnlyList<ForkResolution> forks, IPackageIndex index, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        foreach (var fork in forks)
        {
            foreach (var node in fork.Nodes)
            {
                if (node.Extra is { } extra && await NodeMetadata.FindAsync(index, node, cancellationToken).ConfigureAwait(false) is { } metadata && !metadata.ProvidedExtras.Contains(extra))
                {
                    Add(warnings, $"The package `{NameOf(node)}` does not have an extra named `{extra}`");
                }

                if (node is { Extra: null, Group: null, File: { IsYanked: true } file })
                {
                    Add(warnings, string.IsNullOrEmpty(file.YankedReason) ? $"`{NameOf(node)}` is yanked" : $"`{NameOf(node)}` is yanked (reason: \"{file.YankedReason}\")");
                }
            }
        }

        if (request.Mode == ResolutionMode.Lowest)
        {
            foreach (var name in await FindUnboundAsync(request, forks, index, cancellationToken).ConfigureAwait(false))
            {
                Add(warnings, $"The transitive dependency `{name}` is unpinned. Consider setting a lower bound with a constraint when using `--resolution lowest` to avoid using outdated versions.");
            }
        }

        return warnings;
    }

    private static string NameOf(ResolvedNode node) => node.Source is PackageSource.Registry ? $"{node.Name}=={node.Version}" : $"{node.Name} @ {node.Source}";

    // The request itself counts as a bound: direct requirements have a warning of their own.
    private static async ValueTask<SortedSet<PackageName>> FindUnboundAsync(
        ResolveRequest request, IReadOnlyList<ForkResolution> forks, IPackageIndex index, CancellationToken cancellationToken)
    {
        var bound = new HashSet<PackageName>();
        foreach (var requirement in request.Constraints.Concat(request.Overrides.Select(static o => o.Requirement)))
        {
            Take(bound, requirement);
        }

        var names = new SortedSet<PackageName>();
        foreach (var fork in forks)
        {
            foreach (var edge in fork.Edges)
            {
                if (edge.From < 0)
                {
                    bound.Add(fork.Nodes[edge.To].Name);
                }
            }

            foreach (var node in fork.Nodes)
            {
                names.Add(node.Name);
                if (node is { Extra: null, Group: null } && await NodeMetadata.FindAsync(index, node, cancellationToken).ConfigureAwait(false) is { } metadata)
                {
                    foreach (var requirement in metadata.Requirements.Concat(metadata.Groups.SelectMany(static g => g.Value)))
                    {
                        Take(bound, requirement);
                    }
                }
            }
        }

        names.ExceptWith(bound);
        return names;
    }

    private static void Take(HashSet<PackageName> bound, PackageRequirement requirement)
    {
        if (requirement.Source is not null || requirement.Specifiers.Any(IsLowerBound))
        {
            bound.Add(requirement.Name);
        }
    }

    private static bool IsLowerBound(VersionSpecifier specifier) => specifier.Operator
        is not (SpecifierOperator.LessThan or SpecifierOperator.LessThanEqual or SpecifierOperator.NotEqual or SpecifierOperator.NotEqualStar);

    private static void Add(List<string> warnings, string warning)
    {
        if (!warnings.Contains(warning))
        {
            warnings.Add(warning);
        }
    }
}
