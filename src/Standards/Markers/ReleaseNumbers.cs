using System.Globalization;
using System.Runtime.CompilerServices;
using PyTool.Standards.Markers.Reading;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Markers;

/// <summary>
/// The release part of a version, all that counts in a marker (epoch, pre, post, dev and local parts fall away).
/// Trailing zeros do not count either: <c>3.12</c> and <c>3.12.0</c> are equal, but each keeps its text.
/// </summary>
public sealed class ReleaseNumbers : IComparable<ReleaseNumbers>, IEquatable<ReleaseNumbers>
{
    private readonly ulong[] _numbers;
    private readonly string _text;

    // Four numbers of 16 bits in one: what nearly all comparisons need. Not usable where Packed is false.
    private readonly ulong _key;
    private readonly bool _packed;

    private ReleaseNumbers(ulong[] numbers, string text)
    {
        _numbers = numbers;
        _text = text;
        _packed = numbers.Length <= 4;
        for (var i = 0; i < 4 && _packed; i++)
        {
            var number = i < numbers.Length ? numbers[i] : 0;
            _packed = number <= ushort.MaxValue;
            _key = (_key << 16) | (number & ushort.MaxValue);
        }
    }

    /// <summary>The numbers without trailing zeros; empty for <c>0</c>.</summary>
    public ReadOnlySpan<ulong> Numbers => _numbers;

    /// <summary>Makes release numbers whose text has no trailing zeros.</summary>
    /// <param name="numbers">The numbers, most significant first; trailing zeros are dropped.</param>
    public static ReleaseNumbers Create(params ReadOnlySpan<ulong> numbers)
    {
        var trimmed = Trim(numbers);
        return new ReleaseNumbers(trimmed.ToArray(), trimmed.IsEmpty ? "0" : Join(trimmed));
    }

    /// <summary>Makes release numbers whose text shows the numbers as given, trailing zeros included.</summary>
    /// <param name="numbers">The numbers, most significant first; at least one.</param>
    public static ReleaseNumbers CreateVerbatim(params ReadOnlySpan<ulong> numbers) => new(Trim(numbers).ToArray(), Join(numbers));

    /// <summary>The release numbers of a version, without trailing zeros.</summary>
    /// <param name="version">The version; all its other parts fall away.</param>
    public static ReleaseNumbers Of(PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Create(version.GetRelease());
    }

    /// <summary>Reads a PEP 440 version and keeps its release numbers.</summary>
    /// <param name="text">A version such as <c>3.13.0rc1</c>; a single trailing <c>+</c> (CPython built from a checkout) is allowed.</param>
    /// <returns><see langword="null"/> if the text is no version.</returns>
    public static ReleaseNumbers? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = MarkerVersion.Read(text.EndsWith('+') ? text[..^1] : text, MarkerOperator.Equal);
        return read is null || read.IsPrefix ? null : Create(read.Numbers);
    }

    /// <inheritdoc/>
    public int CompareTo(ReleaseNumbers? other)
    {
        if (other is null)
        {
            return 1;
        }

        return _packed && other._packed ? _key.CompareTo(other._key) : _numbers.AsSpan().SequenceCompareTo(other._numbers);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(ReleaseNumbers? other) => ReferenceEquals(this, other) || (other is not null && CompareTo(other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReleaseNumbers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17UL;
        foreach (var number in _numbers)
        {
            hash = (hash * 0x9E3779B97F4A7C15UL) + number;
        }

        return (int)(hash ^ (hash >> 32));
    }

    /// <summary>The numbers joined by dots, with the trailing zeros they were written with.</summary>
    public override string ToString() => _text;

    private static ReadOnlySpan<ulong> Trim(ReadOnlySpan<ulong> numbers)
    {
        while (!numbers.IsEmpty && numbers[^1] == 0)
        {
            numbers = numbers[..^1];
        }

        return numbers;
    }

    private static string Join(ReadOnlySpan<ulong> numbers)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0)
            {
                text.AppendLiteral(".");
            }

            text.AppendFormatted(numbers[i]);
        }

        return text.ToStringAndClear();
    }
}
