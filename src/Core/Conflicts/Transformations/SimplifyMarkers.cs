using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Leaves out of markers what the supported Pythons imply.</summary>
internal sealed class SimplifyMarkers(RequiresPython pythons) : ProofTransformation
{
    protected override Fact? Change(Fact fact) => IsPlain(fact.Package) && (fact.Needed is null || IsPlain(fact.Needed))
        ? fact
        : fact.With(Simplify(fact.Package), fact.Needed is { } needed ? Simplify(needed) : null);

    protected override ProofNode Change(Conclusion conclusion)
    {
        var terms = new DerivationTerm[conclusion.Terms.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            var term = conclusion.Terms[i];
            terms[i] = IsPlain(term.Package) ? term : new DerivationTerm { Package = Simplify(term.Package), Range = term.Range, IsPositive = term.IsPositive };
        }

        return conclusion.With(terms);
    }

    private static bool IsPlain(DerivationPackage package) => package.Marker.IsTrue;

    private DerivationPackage Simplify(DerivationPackage package) => new()
    {
        Kind = package.Kind, Name = package.Name, Extra = package.Extra, Group = package.Group, Marker = package.Marker.Simplify(pythons.Bounds),
    };
}
