using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Explanations;

/// <summary>The plugins whose word a proof rests on.</summary>
internal static class ProofAuthors
{
    public static IReadOnlyList<string> Of(Derivation root, IReadOnlyList<string> resolvers)
    {
        var authors = new List<string>();
        foreach (var step in ProofSteps.Of(root))
        {
            if (step is Derivation.Unusable { Reason.Author: { } author } && !authors.Contains(author))
            {
                authors.Add(author);
            }
        }

        return authors.Count > 0 ? authors : resolvers;
    }
}
