using PyTool.Standards.Markers;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>A version to keep if possible: from the request, or from a fork that was solved before.</summary>
/// <param name="Version">The version.</param>
/// <param name="IndexUrl">The index it came from; <see langword="null"/>: any.</param>
/// <param name="Marker">Where it was used.</param>
/// <param name="IsFromSibling">Whether another fork chose it.</param>
internal sealed record KnownPreference(PyVersion Version, string? IndexUrl, Marker Marker, bool IsFromSibling);
