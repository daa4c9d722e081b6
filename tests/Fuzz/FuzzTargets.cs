using PyTool.Fuzz.Targets;

namespace PyTool.Fuzz;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<IFuzzTarget> All { get; } =
    [
        new TomlTarget(),
        new TomlEditTarget(),
        new VersionTarget(),
        new RequirementTarget(),
        new MarkerTarget(),
        new MetadataTarget(),
    ];
}
