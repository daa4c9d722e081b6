using PyTool.Standards.Names;

namespace PyTool.Core.Explanations;

/// <summary>A package that two resolutions differ in.</summary>
/// <param name="Name">The package.</param>
/// <param name="Before">Its versions in the first, ascending, joined by commas; <see langword="null"/>: it is not used there.</param>
/// <param name="After">Its versions in the second; <see langword="null"/>: it is not used there.</param>
public sealed record VersionChange(PackageName Name, string? Before, string? After);
