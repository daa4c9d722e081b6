using PyTool.Standards.Names;

namespace PyTool.Projects.PyProject;

/// <summary>A dependency group as written.</summary>
public sealed class DependencyGroup
{
    /// <summary>Normalised name.</summary>
    public required GroupName Name { get; init; }

    /// <summary>The name as written.</summary>
    public required string Key { get; init; }

    /// <summary>Elements in the order of the file.</summary>
    public required IReadOnlyList<DependencyGroupEntry> Entries { get; init; }
}
