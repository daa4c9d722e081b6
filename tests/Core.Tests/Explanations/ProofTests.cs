using PyTool.Abstractions.Resolution;
using PyTool.Core.Explanations;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Explanations;

public class ProofTests
{
    private static readonly DerivationPackage Package = new() { Kind = DerivationPackageKind.Package, Name = PackageName.Parse("p") };

    [Fact]
    public void Steps_SharedAndDeepProof_EachOnceCausesFirst()
    {
        var shared = None();
        Derivation root = shared;
        for (var i = 0; i < 100_000; i++)
        {
            root = Derive(root, shared);
        }

        var steps = ProofSteps.Of(root);

        Assert.Equal(100_001, steps.Count);
        Assert.Same(shared, steps[0]);
        Assert.Same(root, steps[^1]);
    }

    [Fact]
    public void Authors_PolicyInProof_IsNamedInsteadOfTheResolver()
    {
        var refused = new Derivation.Unusable { Package = Package, Range = VersionRange.Full, Reason = new UnusableReason { Kind = UnusableKind.Policy, Author = "contoso.policy" } };

        Assert.Equal(["contoso.policy"], ProofAuthors.Of(Derive(refused, None()), ["contoso.policy", "builtin"]));
        Assert.Equal(["builtin"], ProofAuthors.Of(None(), ["builtin"]));
    }

    private static Derivation.NoVersions None() => new() { Package = Package, Range = VersionRange.Full };

    private static Derivation.Derived Derive(Derivation first, Derivation second) => new() { Terms = [], First = first, Second = second };
}
