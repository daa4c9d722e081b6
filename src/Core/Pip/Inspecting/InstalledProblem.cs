using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>Something in an environment that does not fit.</summary>
/// <param name="Name">The package.</param>
/// <param name="Text">What is wrong.</param>
public sealed record InstalledProblem(PackageName Name, string Text);
