using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>Requirements with one thing changed.</summary>
internal static class RequirementCopies
{
    public static PackageRequirement WithMarker(this PackageRequirement requirement, Marker marker) =>
        Copy(requirement, requirement.Extras, marker);

    public static PackageRequirement WithoutExtras(this PackageRequirement requirement) => Copy(requirement, [], requirement.Marker);

    public static PackageRequirement WithoutExtras(this PackageRequirement requirement, Marker marker) => Copy(requirement, [], marker);

    private static PackageRequirement Copy(PackageRequirement requirement, IReadOnlyList<ExtraName> extras, Marker marker) => new()
    {
        Name = requirement.Name,
        Extras = extras,
        Groups = requirement.Groups,
        Specifiers = requirement.Specifiers,
        Marker = marker,
        Source = requirement.Source,
        Index = requirement.Index,
        SourceScope = requirement.SourceScope,
        Origin = requirement.Origin,
    };
}
