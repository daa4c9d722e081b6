using PyTool.Standards.Names;

namespace PyTool.Projects.PyProject;

/// <summary>An entry of <c>exclude-dependencies</c>.</summary>
public sealed class DependencyExclusion
{
    /// <summary>The package whose dependencies it is about; <see langword="null"/>: all packages.</summary>
    public PackageScope? Scope { get; init; }

    /// <summary>The names; exactly one without a scope.</summary>
    public required IReadOnlyList<PackageName> Names { get; init; }
}
