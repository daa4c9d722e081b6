using PyTool.Abstractions.Packages;
using PyTool.Core.Concrete.Inputs;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Installing;

/// <summary>Turns editables into plain installations (<c>--no-editable</c>, <c>--no-editable-package</c>).</summary>
internal static class EditableFilter
{
    public static ResolvedInputs Apply(ResolvedInputs inputs, bool all, IReadOnlyList<PackageName> packages) => new()
    {
        Requirements = [.. inputs.Requirements.Select(given => all || packages.Contains(given.Requirement.Name) ? Plain(given) : given)],
        Constraints = inputs.Constraints,
        Overrides = inputs.Overrides,
        ScopedOverrides = inputs.ScopedOverrides,
        Exclusions = inputs.Exclusions,
        Project = inputs.Project,
    };

    private static GivenRequirement Plain(GivenRequirement given)
    {
        if (given.Requirement.Source is not PackageSource.LocalDirectory { Kind: DirectoryKind.Editable } tree)
        {
            return given;
        }

        var requirement = given.Requirement;
        return new GivenRequirement
        {
            Requirement = new PackageRequirement
            {
                Name = requirement.Name, Extras = requirement.Extras, Specifiers = requirement.Specifiers, Marker = requirement.Marker,
                Source = new PackageSource.LocalDirectory { Path = tree.Path, Kind = DirectoryKind.Directory, IsWrittenAbsolute = tree.IsWrittenAbsolute },
            },
            Annotation = given.Annotation, Place = given.Place, Hashes = given.Hashes,
        };
    }
}
