using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Joins intervals that no known version separates, and drops bounds that no known version lies beyond.</summary>
internal sealed class SimplifyRanges(KnownVersions known) : ProofTransformation
{
    protected override Fact? Change(Fact fact) => fact.With(Simplify(fact.Package, fact.Range), fact.Needed is { } needed ? Simplify(needed, fact.NeededRange) : fact.NeededRange);

    protected override ProofNode Change(Conclusion conclusion) =>
        conclusion.With(TermList.Map(conclusion.Terms, term => Simplify(term.Package, term.Range)));

    private VersionRange Simplify(DerivationPackage package, VersionRange range)
    {
        if (range.IsFull || known.Of(package) is not { Count: > 0 } versions)
        {
            return range;
        }

        if (versions.Count == 1 && range.Contains(versions[0]))
        {
            return VersionRange.Exactly(versions[0]);
        }

        return range.Count == 1 && range[0].SingleVersion is not null ? range : Simplify(range, versions, known.AllowsPrereleases(package) || NamesPrerelease(range));
    }

    private static VersionRange Simplify(VersionRange range, IReadOnlyList<PyVersion> versions, bool withPrereleases)
    {
        var result = VersionRange.Empty;
        var isInside = false;
        var interval = 0;
        var isFirst = true;
        VersionCut? lower = null, upper = null;
        foreach (var version in versions)
        {
            if (version.IsPreRelease && !withPrereleases)
            {
                continue;
            }

            // The version lies beyond these intervals.
            while (interval < range.Count && range[interval].Upper is { } end && end.IsBelow(version))
            {
                interval++;
            }

            if (interval < range.Count && range[interval].Contains(version))
            {
                lower = isInside ? lower : isFirst ? null : range[interval].Lower;
                upper = range[interval].Upper;
                isInside = true;
            }
            else if (isInside)
            {
                result = result.Union(VersionRange.Between(lower, upper));
                isInside = false;
            }

            isFirst = false;
        }

        result = isInside ? result.Union(VersionRange.Between(lower, null)) : result;
        return result.IsEmpty ? range : result;
    }

    private static bool NamesPrerelease(VersionRange range)
    {
        for (var i = 0; i < range.Count; i++)
        {
            if (range[i] is { Lower.Version.IsPreRelease: true } or { Upper.Version.IsPreRelease: true })
            {
                return true;
            }
        }

        return false;
    }
}
