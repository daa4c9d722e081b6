using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>Dependencies that are left out.</summary>
public sealed class RequirementExclusion
{
    /// <summary>The packages not to depend on.</summary>
    public required IReadOnlyList<PackageName> Names { get; init; }

    /// <summary>Only in requirements of this package; <see langword="null"/>: everywhere.</summary>
    public PackageName? ScopeName { get; init; }

    /// <summary>Only of this version; <see langword="null"/>: of all.</summary>
    public PyVersion? ScopeVersion { get; init; }
}
