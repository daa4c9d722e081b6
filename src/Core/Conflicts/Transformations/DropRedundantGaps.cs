using PyTool.Core.Conflicts.Tree;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Leaves out that there are no versions where the conclusion says the same without it.</summary>
internal sealed class DropRedundantGaps : ProofTransformation
{
    protected override ProofNode Change(Conclusion conclusion) => conclusion switch
    {
        { First: Fact { Kind: FactKind.NoVersions } none, Second: Conclusion other } when IsRedundant(none, other, conclusion) => other,
        { Second: Fact { Kind: FactKind.NoVersions } none, First: Conclusion other } when IsRedundant(none, other, conclusion) => other,
        _ => conclusion,
    };

    // Also where the other side rules out all that the conclusion does.
    private static bool IsRedundant(Fact none, Conclusion other, Conclusion conclusion) =>
        TermList.Find(conclusion.Terms, none.Package) is { IsPositive: true } term
        && TermList.Find(other.Terms, none.Package) is { IsPositive: true } past
        && conclusion.Terms.Count == other.Terms.Count && term.Range.IsSubsetOf(past.Range);
}
