using PyTool.Standards.Requirements;

namespace PyTool.Projects.PyProject;

/// <summary>An entry of <c>override-dependencies</c>.</summary>
public sealed class DependencyOverride
{
    /// <summary>The package whose dependencies it is about; <see langword="null"/>: all packages.</summary>
    public PackageScope? Scope { get; init; }

    /// <summary>The requirements; exactly one without a scope.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }
}
