using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Concrete;

/// <summary>Requirements and everything that limits them, their sources settled.</summary>
public sealed class ConcreteInputs
{
    /// <summary>The requirements.</summary>
    public IReadOnlyList<PackageRequirement> Requirements { get; init; } = [];

    /// <summary>Limits on versions.</summary>
    public IReadOnlyList<PackageRequirement> Constraints { get; init; } = [];

    /// <summary>Requirements that replace those of packages.</summary>
    public IReadOnlyList<RequirementOverride> Overrides { get; init; } = [];

    /// <summary>Dependencies that are left out.</summary>
    public IReadOnlyList<RequirementExclusion> Exclusions { get; init; } = [];
}
