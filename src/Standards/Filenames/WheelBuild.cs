using System.Globalization;

namespace PyTool.Standards.Filenames;

/// <summary>
/// The build tag of a wheel: a number and a suffix. Ordered by number, then suffix (ordinal); the default value stands for "no build
/// tag" and is the lowest.
/// </summary>
public readonly struct WheelBuild : IEquatable<WheelBuild>, IComparable<WheelBuild>
{
    private readonly string? _suffix;

    internal WheelBuild(ulong number, string suffix)
    {
        Number = number;
        _suffix = suffix;
    }

    /// <summary>The leading number; 0 if there is no build tag.</summary>
    public ulong Number { get; }

    /// <summary>What follows the number; often empty.</summary>
    public string Suffix => _suffix ?? "";

    /// <summary>Whether there is no build tag.</summary>
    public bool IsNone => _suffix is null;

    /// <summary>Whether two build tags are equal.</summary>
    /// <param name="left">One build tag.</param>
    /// <param name="right">The other build tag.</param>
    /// <returns>Whether number and suffix agree.</returns>
    public static bool operator ==(WheelBuild left, WheelBuild right) => left.Equals(right);

    /// <summary>Whether two build tags differ.</summary>
    /// <param name="left">One build tag.</param>
    /// <param name="right">The other build tag.</param>
    /// <returns>Whether number or suffix differ.</returns>
    public static bool operator !=(WheelBuild left, WheelBuild right) => !left.Equals(right);

    /// <inheritdoc/>
    public int CompareTo(WheelBuild other)
    {
        if (IsNone || other.IsNone)
        {
            return other.IsNone.CompareTo(IsNone);
        }

        var order = Number.CompareTo(other.Number);
        return order != 0 ? order : string.CompareOrdinal(_suffix, other._suffix);
    }

    /// <inheritdoc/>
    public bool Equals(WheelBuild other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WheelBuild other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, _suffix);

    /// <summary>Number and suffix; empty if there is no build tag.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsNone ? "" : Number.ToString(CultureInfo.InvariantCulture) + _suffix;

    internal static bool TryParse(ReadOnlySpan<char> text, out WheelBuild build)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        // As everywhere in versions: at most 2^64-2.
        var valid = ulong.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != ulong.MaxValue;
        build = valid ? new WheelBuild(number, text[digits..].ToString()) : default;
        return valid;
    }
}
