using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Conflicts.Tree;

/// <summary>The proof of a resolver as nodes for readers. Works on a stack: proofs are as deep as the search was long.</summary>
internal static class ProofTree
{
    public static ProofNode From(Derivation root)
    {
        var built = new Dictionary<Derivation, ProofNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Derivation>([root]);
        while (open.TryPeek(out var next))
        {
            if (built.ContainsKey(next))
            {
                open.Pop();
                continue;
            }

            if (next is Derivation.Derived { First: var first, Second: var second } && (!built.ContainsKey(first) || !built.ContainsKey(second)))
            {
                open.Push(first);
                open.Push(second);
                continue;
            }

            open.Pop();
            built.Add(next, Convert(next, built));
        }

        return built[root];
    }

    /// <summary>The nodes that can be reached, each once, causes before conclusions.</summary>
    public static List<ProofNode> Nodes(ProofNode root)
    {
        var order = new List<ProofNode>();
        var seen = new HashSet<ProofNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(ProofNode Node, bool IsDone)>([(root, false)]);
        while (open.TryPop(out var next))
        {
            if (next.IsDone)
            {
                order.Add(next.Node);
            }
            else if (seen.Add(next.Node))
            {
                open.Push((next.Node, true));
                if (next.Node is Conclusion conclusion)
                {
                    open.Push((conclusion.Second, false));
                    open.Push((conclusion.First, false));
                }
            }
        }

        return order;
    }

    private static ProofNode Convert(Derivation derivation, Dictionary<Derivation, ProofNode> built) => derivation switch
    {
        Derivation.NoVersions none => Fact.NoVersions(none.Package, none.Range),
        Derivation.Unusable unusable => new Fact { Kind = FactKind.Unusable, Package = unusable.Package, Range = unusable.Range, Reason = unusable.Reason },
        Derivation.Dependency needs => new Fact
        {
            Kind = FactKind.Dependency, Package = needs.Package, Range = needs.Range, Needed = needs.Needed, NeededRange = needs.NeededRange,
        },
        Derivation.Derived derived => new Conclusion { Terms = derived.Terms, First = built[derived.First], Second = built[derived.Second], SharedId = derived.SharedId },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
