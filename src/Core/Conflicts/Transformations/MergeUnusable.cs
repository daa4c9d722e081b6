using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Tells once what holds for several versions: the same reason against each, or that none of them exists.</summary>
internal sealed class MergeUnusable : ProofTransformation
{
    protected override ProofNode Change(Conclusion conclusion) => conclusion switch
    {
        { First: Fact { Kind: FactKind.NoVersions } left, Second: Fact { Kind: FactKind.NoVersions } right } when PackageIdentity.Same(left.Package, right.Package) =>
            Fact.NoVersions(left.Package, left.Range.Union(right.Range)),
        { First: Fact { Kind: FactKind.Unusable } left, Second: Fact { Kind: FactKind.Unusable } right } when AreAlike(left, right) =>
            left.With(left.Range.Union(right.Range), left.NeededRange),
        { First: Fact { Kind: FactKind.Unusable } fact, Second: Conclusion other } => Merge(conclusion, fact, other),
        { Second: Fact { Kind: FactKind.Unusable } fact, First: Conclusion other } => Merge(conclusion, fact, other),
        _ => conclusion,
    };

    private static Conclusion Merge(Conclusion conclusion, Fact fact, Conclusion other)
    {
        if (other.First is Fact { Kind: FactKind.Unusable } first && AreAlike(fact, first))
        {
            return Joined(conclusion, other, fact, first, isFirst: true);
        }

        return other.Second is Fact { Kind: FactKind.Unusable } second && AreAlike(fact, second) ? Joined(conclusion, other, fact, second, isFirst: false) : conclusion;
    }

    private static Conclusion Joined(Conclusion conclusion, Conclusion other, Fact fact, Fact past, bool isFirst)
    {
        var merged = fact.With(fact.Range.Union(past.Range), fact.NeededRange);
        return new Conclusion
        {
            Terms = conclusion.Terms, SharedId = conclusion.SharedId, First = isFirst ? merged : other.First, Second = isFirst ? other.Second : merged,
        };
    }

    private static bool AreAlike(Fact left, Fact right) => PackageIdentity.Same(left.Package, right.Package) && IsSame(left.Reason!, right.Reason!);

    private static bool IsSame(UnusableReason left, UnusableReason right) =>
        left.Kind == right.Kind && string.Equals(left.Detail, right.Detail, StringComparison.Ordinal) && string.Equals(left.Author, right.Author, StringComparison.Ordinal);
}
