using PyTool.Projects.PyProject;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Projects.Sources;

/// <summary>What a <c>pyproject.toml</c> says of a source tree without a build, sources applied.</summary>
public sealed class StaticProjectMetadata
{
    /// <summary>Normalised name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The version; <see langword="null"/>: only a build tells it.</summary>
    public PyVersion? Version { get; init; }

    /// <summary>Requirements, then those of the extras with their markers, in the order of the file.</summary>
    public required IReadOnlyList<LoweredRequirement> Requirements { get; init; }

    /// <summary>Extras in the order of the file.</summary>
    public required IReadOnlyList<ExtraName> ProvidedExtras { get; init; }

    /// <summary>Dependency groups, expanded and sorted by name.</summary>
    public required IReadOnlyList<LoweredGroup> Groups { get; init; }

    /// <summary>Pythons it can be used with; <see langword="null"/>: not stated.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }
}
