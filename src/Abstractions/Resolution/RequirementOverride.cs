using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>A requirement that replaces those of the same name.</summary>
public sealed class RequirementOverride
{
    /// <summary>What takes their place.</summary>
    public required PackageRequirement Requirement { get; init; }

    /// <summary>Only in requirements of this package; <see langword="null"/>: everywhere.</summary>
    public PackageName? ScopeName { get; init; }

    /// <summary>Only of this version; <see langword="null"/>: of all.</summary>
    public PyVersion? ScopeVersion { get; init; }
}
