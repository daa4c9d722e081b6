using PyTool.Standards.Names;

namespace PyTool.Projects.PyProject;

/// <summary>An extra and its requirements.</summary>
public sealed class OptionalDependencies
{
    /// <summary>Normalised name of the extra.</summary>
    public required ExtraName Extra { get; init; }

    /// <summary>The name as written.</summary>
    public required string Key { get; init; }

    /// <summary>Requirements as written.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }
}
