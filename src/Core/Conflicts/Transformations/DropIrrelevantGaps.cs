using PyTool.Core.Conflicts.Tree;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Leaves out that there are no versions where the dependency at hand does not reach.</summary>
internal sealed class DropIrrelevantGaps : ProofTransformation
{
    protected override ProofNode Change(Conclusion conclusion) => conclusion switch
    {
        { First: Fact { Kind: FactKind.Dependency } fact, Second: Conclusion other } => conclusion.With(fact, Drop(other, fact)),
        { Second: Fact { Kind: FactKind.Dependency } fact, First: Conclusion other } => conclusion.With(Drop(other, fact), fact),
        _ => conclusion,
    };

    private static ProofNode Drop(ProofNode node, Fact dependency)
    {
        while (node is Conclusion conclusion)
        {
            if (IsIrrelevant(conclusion.First, dependency))
            {
                node = conclusion.Second;
            }
            else if (IsIrrelevant(conclusion.Second, dependency))
            {
                node = conclusion.First;
            }
            else
            {
                break;
            }
        }

        return node;
    }

    private static bool IsIrrelevant(ProofNode node, Fact dependency) => node is Fact { Kind: FactKind.NoVersions } none
        && PackageIdentity.Same(none.Package, dependency.Needed!) && none.Range.IsDisjoint(dependency.NeededRange);
}
