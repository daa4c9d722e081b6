using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Says which versions there are where a conclusion speaks of more versions than its causes do.</summary>
internal sealed class AddAvailability(KnownVersions known) : ProofTransformation
{
    protected override ProofNode Change(Conclusion conclusion)
    {
        var (first, second) = (conclusion.First, conclusion.Second);
        if (first is Fact { Kind: FactKind.Dependency } one && second is not Fact { Kind: FactKind.Dependency })
        {
            second = Reach(second, one.Needed!, one.NeededRange);
        }
        else if (second is Fact { Kind: FactKind.Dependency } two && first is not Fact { Kind: FactKind.Dependency })
        {
            first = Reach(first, two.Needed!, two.NeededRange);
        }
        else if (TermList.Single(conclusion) is { } term && Covered(first, term.Package) is not null && Covered(second, term.Package) is not null)
        {
            first = ToDeclared(first);
            second = ToDeclared(second);
            var both = Covered(first, term.Package)!.Union(Covered(second, term.Package)!);
            first = first is Fact { Kind: FactKind.NoVersions } && second is not Fact { Kind: FactKind.NoVersions } ? first : Widen(first, term.Package, term.Range.Except(both));
        }

        return conclusion.With(first, second);
    }

    // A dependency asks for more than the conclusion about it covers.
    private ProofNode Reach(ProofNode node, DerivationPackage package, VersionRange needed)
    {
        if (Covered(node, package) is not { } covered)
        {
            return node;
        }

        if (needed.IsSubsetOf(covered))
        {
            return node is Conclusion conclusion ? Said(conclusion, package, covered) : node;
        }

        var declared = TermList.Single(node)?.Range ?? covered;
        return Widen(node, package, declared.Union(needed).Except(covered));
    }

    private ProofNode ToDeclared(ProofNode node) => TermList.Single(node) is { } term && Covered(node, term.Package) is { } covered
        ? Widen(node, term.Package, term.Range.Except(covered))
        : node;

    private static Conclusion Wrap(ProofNode node, DerivationPackage package, VersionRange missing)
    {
        var covered = Covered(node, package)!;
        var inner = node is Conclusion conclusion ? Said(conclusion, package, covered) : node;
        return new Conclusion
        {
            Terms = [new DerivationTerm { Package = package, Range = covered.Union(missing) }], First = inner, Second = Fact.NoVersions(package, missing),
        };
    }

    private static Conclusion Said(Conclusion conclusion, DerivationPackage package, VersionRange range) =>
        conclusion.Terms[0].Range.Equals(range) ? conclusion : conclusion.With([new DerivationTerm { Package = package, Range = range }]);

    private ProofNode Widen(ProofNode node, DerivationPackage package, VersionRange missing) =>
        missing.IsEmpty || node is Fact { Kind: FactKind.NoVersions } || known.Of(package) is not { Count: > 0 } versions || HoldsAny(missing, versions)
            ? node
            : Wrap(node, package, missing);

    private static bool HoldsAny(VersionRange range, IReadOnlyList<PyVersion> versions)
    {
        foreach (var version in versions)
        {
            if (range.Contains(version))
            {
                return true;
            }
        }

        return false;
    }

    // The range of the package that a node, taken by itself, rules out; null: it says something else.
    private static VersionRange? Covered(ProofNode node, DerivationPackage package)
    {
        if (node is Fact fact)
        {
            return fact.Kind != FactKind.Dependency && PackageIdentity.Same(fact.Package, package) ? fact.Range : null;
        }

        if (TermList.Single(node) is not { } term || !PackageIdentity.Same(term.Package, package))
        {
            return null;
        }

        var conclusion = (Conclusion)node;
        var range = Own(conclusion.First, package) ?? Own(conclusion.Second, package);
        return range is null ? term.Range : term.Range.Intersect(range);
    }

    private static VersionRange? Own(ProofNode node, DerivationPackage package) =>
        node is Fact { Kind: FactKind.Dependency } fact && PackageIdentity.Same(fact.Package, package) ? fact.Range : null;
}
