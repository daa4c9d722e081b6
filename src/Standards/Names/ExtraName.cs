using System.Diagnostics.CodeAnalysis;

namespace PyTool.Standards.Names;

/// <summary>
/// The name of an extra (an optional feature of a distribution), in normal form (PEP 503, PEP 685, PEP 735: lower case, runs of <c>-</c>, <c>_</c>, <c>.</c> become one <c>-</c>).
/// Two names are equal when their normal forms are; the order is ordinal.
/// </summary>
public readonly struct ExtraName : IEquatable<ExtraName>, IComparable<ExtraName>
{
    private readonly string? _value;

    private ExtraName(string value) => _value = value;

    /// <summary>The normal form; empty for the default value of the struct, which is no name.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is the default value of the struct, which is no name.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Reads a name in any spelling.</summary>
    /// <param name="text">The name as written; no surrounding white space is allowed.</param>
    /// <returns>The normalised name.</returns>
    /// <exception cref="StandardsFormatException">The text is no name.</exception>
    public static ExtraName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var name) ? name : throw new StandardsFormatException(NameText.Describe("extra", text), text, 0, text.Length);
    }

    /// <summary>Reads a name in any spelling.</summary>
    /// <param name="text">The name as written; <see langword="null"/> is no name.</param>
    /// <param name="name">The normalised name.</param>
    /// <returns>Whether the text is a name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExtraName name)
    {
        var value = text is null ? null : NameText.Normalize(text, text);
        name = value is null ? default : new ExtraName(value);
        return value is not null;
    }

    /// <summary>Reads a name in any spelling.</summary>
    /// <param name="text">The name as written.</param>
    /// <param name="name">The normalised name.</param>
    /// <returns>Whether the text is a name.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ExtraName name)
    {
        var value = NameText.Normalize(text, null);
        name = value is null ? default : new ExtraName(value);
        return value is not null;
    }

    /// <summary>Whether two names are the same.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other name.</param>
    /// <returns><see langword="true"/> if the normal forms are equal.</returns>
    public static bool operator ==(ExtraName left, ExtraName right) => left.Equals(right);

    /// <summary>Whether two names differ.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other name.</param>
    /// <returns><see langword="true"/> if the normal forms are not equal.</returns>
    public static bool operator !=(ExtraName left, ExtraName right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ExtraName other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExtraName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(ExtraName other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The normal form, the same as <see cref="Value"/>.</summary>
    /// <returns>The normal form.</returns>
    public override string ToString() => Value;
}
