using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Names;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Leaves out that a member has no other versions, and, where there is only one member, that it is asked for: the project is the root then.</summary>
internal sealed class DropMembers(IReadOnlyCollection<PackageName> members) : ProofTransformation
{
    protected override Fact? Change(Fact fact) => fact.Kind switch
    {
        FactKind.NoVersions when fact.Package.Name is { } name && members.Contains(name) => null,
        FactKind.Dependency when members.Count == 1 && fact is { Package.Kind: DerivationPackageKind.Root, Needed: { Kind: DerivationPackageKind.Package, Extra: null, Group: null, Name: { } needed } }
            && members.Contains(needed) => null,
        _ => fact,
    };
}
