using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>The terms of conclusions: changed, looked up.</summary>
internal static class TermList
{
    public static DerivationTerm[] Map(IReadOnlyList<DerivationTerm> terms, Func<DerivationTerm, VersionRange> range)
    {
        var result = new DerivationTerm[terms.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new DerivationTerm { Package = terms[i].Package, Range = range(terms[i]), IsPositive = terms[i].IsPositive };
        }

        return result;
    }

    public static DerivationTerm? Find(IReadOnlyList<DerivationTerm> terms, DerivationPackage package)
    {
        foreach (var term in terms)
        {
            if (PackageIdentity.Same(term.Package, package))
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>The only term, if it says that a package within a range is impossible.</summary>
    public static DerivationTerm? Single(ProofNode node) => node is Conclusion { Terms: [{ IsPositive: true } term] } ? term : null;
}
