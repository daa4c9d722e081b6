namespace PyTool.Abstractions.Artifacts;

/// <summary>A part of a file.</summary>
public sealed class ArtifactRange
{
    /// <summary>First byte, from 0; negative: counted from the end (then <see cref="Length"/> is ignored).</summary>
    public required long Offset { get; init; }

    /// <summary>Number of bytes; <see langword="null"/>: to the end.</summary>
    public long? Length { get; init; }
}
