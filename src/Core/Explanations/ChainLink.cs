namespace PyTool.Core.Explanations;

/// <summary>One station on the way from the project to a package.</summary>
/// <param name="Package">The package, with its extra or group: <c>app[test]</c>, <c>app:dev</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Requirement">What the station before asks for; <see langword="null"/>: a member of the workspace, which nobody asks for.</param>
public sealed record ChainLink(string Package, string Version, string? Requirement);
