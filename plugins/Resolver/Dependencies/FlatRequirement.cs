using PyTool.Abstractions.Packages;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Dependencies;

/// <summary>A requirement in the context of an extra (or none): what counts are this marker and these extras.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Marker">When it holds.</param>
/// <param name="Extras">The extras it asks for.</param>
internal readonly record struct FlatRequirement(PackageRequirement Requirement, Marker Marker, IReadOnlyList<ExtraName> Extras);
