using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Packages;

/// <summary>A package of the solver, made once per resolution: compared by reference, kept in tables by number.</summary>
internal sealed class SolverPackage
{
    /// <summary>Number within the resolution, from 0.</summary>
    public required int Id { get; init; }

    public required PackageKind Kind { get; init; }

    /// <summary>Number of the name within the resolution; -1 for the root and Python.</summary>
    public required int NameId { get; init; }

    public PackageName Name { get; init; }

    public ExtraName? Extra { get; init; }

    public GroupName? Group { get; init; }

    public required Marker Marker { get; init; }

    /// <summary>What conflict sets may say of the package; <see langword="null"/> for the root and Python.</summary>
    public ConflictItem? Item { get; init; }

    /// <summary>For an extra or a marker: the distribution itself, without a marker.</summary>
    public SolverPackage? Distribution { get; init; }

    public bool HasName => NameId >= 0;

    public bool IsProxy => Kind >= PackageKind.Marker;

    /// <summary>Whether the proxy implies the distribution itself in the same range (groups do not).</summary>
    public bool ImpliesDistribution => Kind is PackageKind.Extra or PackageKind.Marker;

    public override string ToString()
    {
        var item = Extra is { } extra ? $"[{extra}]" : Group is { } group ? $":{group}" : "";
        return HasName ? $"{Name}{item}{(Marker.IsTrue ? "" : "{" + Marker + "}")}" : Kind.ToString();
    }
}
