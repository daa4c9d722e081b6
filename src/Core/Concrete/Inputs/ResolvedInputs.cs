using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>What is asked for, ready to be solved.</summary>
public sealed class ResolvedInputs
{
    /// <summary>The requirements.</summary>
    public required IReadOnlyList<GivenRequirement> Requirements { get; init; }

    /// <summary>Limits.</summary>
    public IReadOnlyList<GivenRequirement> Constraints { get; init; } = [];

    /// <summary>Overrides.</summary>
    public IReadOnlyList<GivenRequirement> Overrides { get; init; } = [];

    /// <summary>Overrides that count for some packages only, from project files.</summary>
    public IReadOnlyList<RequirementOverride> ScopedOverrides { get; init; } = [];

    /// <summary>Exclusions.</summary>
    public IReadOnlyList<RequirementExclusion> Exclusions { get; init; } = [];

    /// <summary>The project, if exactly one is named.</summary>
    public PackageName? Project { get; init; }

    /// <summary>As the resolver takes it.</summary>
    public ConcreteInputs ToInputs() => new()
    {
        Requirements = [.. Requirements.Select(static given => given.Requirement)],
        Constraints = [.. Constraints.Select(static given => given.Requirement)],
        Overrides = [.. Overrides.Select(static given => new RequirementOverride { Requirement = given.Requirement }), .. ScopedOverrides],
        Exclusions = Exclusions,
    };
}
