using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>Constraints by package. One that limits nothing is left out.</summary>
internal sealed class ConstraintTable
{
    private readonly Dictionary<PackageName, List<PackageRequirement>> _constraints = [];

    public ConstraintTable(IReadOnlyList<PackageRequirement> constraints)
    {
        foreach (var constraint in constraints)
        {
            if (constraint.Specifiers.Count > 0 || constraint.Source is not null)
            {
                NamedLists.Add(_constraints, constraint.Name, constraint);
            }
        }
    }

    public IReadOnlyList<PackageRequirement> Of(PackageName name) => NamedLists.Get(_constraints, name);
}
