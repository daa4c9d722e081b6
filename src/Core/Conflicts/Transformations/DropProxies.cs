using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Leaves out that proxies need what they stand for: nobody has written that.</summary>
internal sealed class DropProxies : ProofTransformation
{
    protected override Fact? Change(Fact fact) => fact is { Kind: FactKind.Dependency, Package.Kind: DerivationPackageKind.Proxy } ? null : fact;
}
