using PyTool.Standards.Names;

namespace PyTool.Core.Versions;

/// <summary>What is to be done to the version of a project.</summary>
public sealed class VersionRequest
{
    /// <summary>Absolute path of the directory that the project is looked for from.</summary>
    public required string Directory { get; init; }

    /// <summary>The new version; <see langword="null"/>: not given.</summary>
    public string? Value { get; init; }

    /// <summary>Parts to be raised.</summary>
    public IReadOnlyList<VersionBump> Bumps { get; init; } = [];

    /// <summary>A member of the workspace instead of the current project.</summary>
    public PackageName? Package { get; init; }

    /// <summary>Write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether something is to be set.</summary>
    public bool Changes => Value is not null || Bumps.Count > 0;
}
