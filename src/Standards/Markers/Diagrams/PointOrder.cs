using System.Runtime.CompilerServices;

namespace PyTool.Standards.Markers.Diagrams;

/// <summary>The order of the values of one variable: strings by their UTF-8 bytes, or release numbers.</summary>
internal static class PointOrder
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare(object? left, object? right) => ReferenceEquals(left, right) ? 0 : CompareDistinct(left!, right!);

    /// <summary>Unlike <see cref="string.CompareOrdinal(string, string)"/> right for characters beyond the basic plane, too.</summary>
    public static int CompareText(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length - right.Length;
        }

        return ByteRank(left[same]) - ByteRank(right[same]);
    }

    public static int Hash(object? value) => value switch
    {
        null => 0,
        string text => string.GetHashCode(text, StringComparison.Ordinal),
        _ => value.GetHashCode(),
    };

    private static int CompareDistinct(object left, object right)
    {
        if (left is ReleaseNumbers release)
        {
            // Only the structural order compares across variables: releases come behind texts there.
            return right is ReleaseNumbers other ? release.CompareTo(other) : 1;
        }

        return right is string text ? CompareText((string)left, text) : -1;
    }

    // Halves of a pair stand for characters above U+FFFF, but sort below U+E000 as UTF-16.
    private static int ByteRank(char value) => char.IsSurrogate(value) ? value + 0x10000 : value;
}
