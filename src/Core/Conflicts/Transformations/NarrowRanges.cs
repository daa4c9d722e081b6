using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Takes back to versions that exist what the resolver has learnt for all the space around them.</summary>
internal sealed class NarrowRanges(KnownVersions known) : ProofTransformation
{
    protected override Fact? Change(Fact fact)
    {
        if (known.Of(fact.Package) is not { Count: > 0 } versions || fact.Kind == FactKind.NoVersions)
        {
            return fact;
        }

        var isExact = fact.Kind == FactKind.Unusable ? fact.Reason!.Kind is not (UnusableKind.NotFound or UnusableKind.NoIndex or UnusableKind.Offline or UnusableKind.Unauthorized)
            : fact.Needed!.Kind is DerivationPackageKind.TargetPython or DerivationPackageKind.InstalledPython;
        return fact.With(Narrow(fact.Range, versions, isExact), fact.NeededRange);
    }

    protected override ProofNode Change(Conclusion conclusion) => conclusion.With(TermList.Map(
        conclusion.Terms, term => term.IsPositive && known.Of(term.Package) is { Count: > 0 } versions ? Narrow(term.Range, versions, isExact: false) : term.Range));

    private static VersionRange Narrow(VersionRange range, IReadOnlyList<PyVersion> versions, bool isExact)
    {
        var result = VersionRange.Empty;
        for (var i = 0; i < range.Count; i++)
        {
            var interval = range[i];
            var first = Position(versions, interval.Lower);
            var end = Position(versions, interval.Upper, versions.Count);
            if (first >= end)
            {
                result = isExact ? result : result.Union(VersionRange.Between(interval.Lower, interval.Upper));
                continue;
            }

            var lower = isExact || (interval.Lower is { Kind: VersionCutKind.After } low && first > 0 && versions[first - 1] == low.Version)
                ? new VersionCut(versions[first], VersionCutKind.Before)
                : interval.Lower;
            var upper = isExact || (interval.Upper is { Kind: VersionCutKind.Before } high && end < versions.Count && versions[end] == high.Version)
                ? new VersionCut(versions[end - 1], VersionCutKind.After)
                : interval.Upper;
            result = result.Union(VersionRange.Between(lower, upper));
        }

        return result.IsEmpty ? range : result;
    }

    // How many versions lie below the cut.
    private static int Position(IReadOnlyList<PyVersion> versions, VersionCut? cut, int open = 0)
    {
        if (cut is not { } place)
        {
            return open;
        }

        var (low, high) = (0, versions.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (place.IsBelow(versions[middle]))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
