using PyTool.Abstractions.Packages;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>A requirement of the user, or of something that the user's requirements reach without an index.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="IsDirect">Whether it counts as direct for the lowest-direct mode.</param>
/// <param name="IsWanted">Whether it asks for the package: constraints and overrides do not by themselves.</param>
internal sealed record UserRequirement(PackageRequirement Requirement, bool IsDirect, bool IsWanted);
