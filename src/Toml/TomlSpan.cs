namespace PyTool.Toml;

/// <summary>A range of bytes in the source of a document.</summary>
/// <param name="start">Offset of the first byte.</param>
/// <param name="end">Offset after the last byte.</param>
public readonly struct TomlSpan(int start, int end) : IEquatable<TomlSpan>
{
    /// <summary>Offset of the first byte, counted from the start of the file (a byte order mark counts).</summary>
    public int Start { get; } = start;

    /// <summary>Offset after the last byte.</summary>
    public int End { get; } = end;

    /// <summary>Number of bytes.</summary>
    public int Length => End - Start;

    /// <inheritdoc/>
    public bool Equals(TomlSpan other) => Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TomlSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";

    /// <summary>Whether both ranges are the same.</summary>
    public static bool operator ==(TomlSpan left, TomlSpan right) => left.Equals(right);

    /// <summary>Whether the ranges differ.</summary>
    public static bool operator !=(TomlSpan left, TomlSpan right) => !left.Equals(right);
}
