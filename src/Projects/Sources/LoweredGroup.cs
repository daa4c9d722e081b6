using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.Sources;

/// <summary>A dependency group with its includes expanded and sources applied.</summary>
public sealed class LoweredGroup
{
    /// <summary>Normalised name.</summary>
    public required GroupName Name { get; init; }

    /// <summary>Requirements in the order of the file; the Pythons of the groups are in their markers.</summary>
    public required IReadOnlyList<LoweredRequirement> Requirements { get; init; }

    /// <summary>Pythons of the group and of those it includes; <see langword="null"/>: not stated.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }
}
