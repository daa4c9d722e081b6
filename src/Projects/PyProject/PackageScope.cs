using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Projects.PyProject;

/// <summary>The package whose dependencies a scoped override or exclusion is about.</summary>
public sealed class PackageScope
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The only version it is about; <see langword="null"/>: every version.</summary>
    public PyVersion? Version { get; init; }
}
