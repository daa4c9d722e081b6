using PyTool.Abstractions.Artifacts;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>A requirement as somebody wrote it: on the command line or in a file.</summary>
public sealed class RequirementEntry
{
    /// <summary>The requirement without options and comment.</summary>
    public required string Text { get; init; }

    /// <summary>Absolute path that relative paths are relative to.</summary>
    public required string Directory { get; init; }

    /// <summary>Whether it is to be editable.</summary>
    public bool IsEditable { get; init; }

    /// <summary>The digests that are accepted; empty: all.</summary>
    public IReadOnlyList<ArtifactHash> Hashes { get; init; } = [];

    /// <summary>The file as the user wrote it; <see langword="null"/>: the command line.</summary>
    public string? File { get; init; }

    /// <summary>Where in the file it begins, in bytes.</summary>
    public int Position { get; init; }
}
