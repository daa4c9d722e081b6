using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Explanations;

/// <summary>The steps of a proof, each once, causes before what follows from them. Works on a stack: proofs are as deep as the search was long.</summary>
public static class ProofSteps
{
    /// <summary>The steps; the last one is the proof's conclusion.</summary>
    /// <param name="root">The conclusion.</param>
    public static IReadOnlyList<Derivation> Of(Derivation root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var steps = new List<Derivation>();
        var seen = new HashSet<Derivation>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(Derivation Step, bool IsDone)>([(root, false)]);
        while (open.TryPop(out var next))
        {
            if (next.IsDone)
            {
                steps.Add(next.Step);
            }
            else if (seen.Add(next.Step))
            {
                open.Push((next.Step, true));
                if (next.Step is Derivation.Derived derived)
                {
                    open.Push((derived.Second, false));
                    open.Push((derived.First, false));
                }
            }
        }

        return steps;
    }
}
