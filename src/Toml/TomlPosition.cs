namespace PyTool.Toml;

/// <summary>A place in a text as people count it.</summary>
/// <param name="line">Line, the first is 1.</param>
/// <param name="column">Column in Unicode code points, the first is 1.</param>
public readonly struct TomlPosition(int line, int column) : IEquatable<TomlPosition>
{
    /// <summary>Line, the first is 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column in Unicode code points, the first is 1; a byte order mark is not counted.</summary>
    public int Column { get; } = column;

    /// <inheritdoc/>
    public bool Equals(TomlPosition other) => Line == other.Line && Column == other.Column;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TomlPosition other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Column);

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}, column {Column}";

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(TomlPosition left, TomlPosition right) => left.Equals(right);

    /// <summary>Whether the places differ.</summary>
    public static bool operator !=(TomlPosition left, TomlPosition right) => !left.Equals(right);
}
