using PyTool.Core.Conflicts.Tree;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Rewrites a proof from its facts upwards, each node once however often it is used.</summary>
internal abstract class ProofTransformation
{
    public ProofNode Apply(ProofNode root)
    {
        var done = new Dictionary<ProofNode, ProofNode?>(ReferenceEqualityComparer.Instance);
        foreach (var node in ProofTree.Nodes(root))
        {
            done.Add(node, node is Conclusion conclusion ? Join(conclusion, done[conclusion.First], done[conclusion.Second]) : Change((Fact)node));
        }

        // A proof of nothing but what is left out says no less than the proof itself.
        return done[root] ?? root;
    }

    /// <summary>The fact as it is to be told; <see langword="null"/>: not at all.</summary>
    protected virtual Fact? Change(Fact fact) => fact;

    /// <summary>The conclusion as it is to be told; its causes are in their final form.</summary>
    protected virtual ProofNode Change(Conclusion conclusion) => conclusion;

    private ProofNode? Join(Conclusion conclusion, ProofNode? first, ProofNode? second) =>
        first is null ? second : second is null ? first : Change(conclusion.With(first, second));
}
