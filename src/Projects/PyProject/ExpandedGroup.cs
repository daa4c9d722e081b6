using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.PyProject;

/// <summary>A dependency group with its includes expanded.</summary>
public sealed class ExpandedGroup
{
    /// <summary>Normalised name.</summary>
    public required GroupName Name { get; init; }

    /// <summary>Requirements in the order of the file, those of included groups in the place of the include.</summary>
    public required IReadOnlyList<GroupRequirement> Requirements { get; init; }

    /// <summary>Pythons of the group and of all groups it includes; <see langword="null"/> when none is stated.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }
}
