using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Specifiers;

/// <summary>
/// A list of specifiers that must all hold, such as <c>&gt;=1.0,&lt;2</c> (PEP 440). Immutable, sorted by version and then operator.
/// Equality and order go specifier by specifier.
/// </summary>
public sealed class VersionSpecifiers : IReadOnlyList<VersionSpecifier>, IEquatable<VersionSpecifiers>, IComparable<VersionSpecifiers>
{
    private readonly VersionSpecifier[] _items;
    private VersionRange? _range;

    private VersionSpecifiers(VersionSpecifier[] items) => _items = items;

    /// <summary>The empty list, which every version satisfies.</summary>
    public static VersionSpecifiers Any { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The versions that satisfy all specifiers, pre-releases included. Computed once.</summary>
    public VersionRange Range => _range ??= ComputeRange();

    /// <inheritdoc/>
    public VersionSpecifier this[int index] => _items[index];

    /// <summary>A list of the given specifiers.</summary>
    /// <param name="specifiers">In any order.</param>
    /// <returns>The sorted list.</returns>
    public static VersionSpecifiers Of(params ReadOnlySpan<VersionSpecifier> specifiers)
    {
        if (specifiers.IsEmpty)
        {
            return Any;
        }

        var items = specifiers.ToArray();
        Sort(items);
        return new VersionSpecifiers(items);
    }

    /// <summary>Reads a list as a user writes it: strictly. Empty text is the empty list; one trailing comma is allowed.</summary>
    /// <param name="text">Specifiers, separated by commas.</param>
    /// <returns>The list.</returns>
    /// <exception cref="StandardsFormatException">A specifier cannot be read.</exception>
    public static VersionSpecifiers Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SpecifierParser.ParseAll(text, out var error) ?? throw error!.ToException(text);
    }

    /// <summary>Reads a list as a user writes it: strictly.</summary>
    /// <param name="text">Specifiers, separated by commas; <see langword="null"/> cannot be read.</param>
    /// <param name="specifiers">The list, or <see langword="null"/>.</param>
    /// <returns>Whether the text can be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VersionSpecifiers? specifiers)
        => TryParse(text, out specifiers, out _);

    /// <summary>Reads a list as a user writes it: strictly.</summary>
    /// <param name="text">Specifiers, separated by commas; <see langword="null"/> cannot be read.</param>
    /// <param name="specifiers">The list, or <see langword="null"/>.</param>
    /// <param name="error">What is wrong, or <see langword="null"/>.</param>
    /// <returns>Whether the text can be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VersionSpecifiers? specifiers, out string? error)
    {
        SpecifierError? problem = null;
        specifiers = text is null ? null : SpecifierParser.ParseAll(text, out problem);
        error = problem?.Message;
        return specifiers is not null;
    }

    /// <summary>Reads a list as published metadata has it: what the strict reading refuses is repaired where the mistake is a known one.</summary>
    /// <param name="text">Specifiers, separated by commas.</param>
    /// <returns>The list.</returns>
    /// <exception cref="StandardsFormatException">No repair helps; the message is that of the text as written.</exception>
    public static VersionSpecifiers ParseLenient(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LenientSpecifiers.Parse(text) ?? Parse(text);
    }

    /// <summary>Reads a list as published metadata has it: what the strict reading refuses is repaired where the mistake is a known one.</summary>
    /// <param name="text">Specifiers, separated by commas; <see langword="null"/> cannot be read.</param>
    /// <param name="specifiers">The list, or <see langword="null"/>.</param>
    /// <returns>Whether the text can be read.</returns>
    public static bool TryParseLenient([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VersionSpecifiers? specifiers)
    {
        specifiers = text is null ? null : LenientSpecifiers.Parse(text);
        return specifiers is not null;
    }

    /// <summary>Whether a version satisfies all specifiers; pre-releases are compared like any other version.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Whether it is allowed.</returns>
    public bool Contains(PyVersion version) => Contains(version, true);

    /// <summary>Whether a version satisfies all specifiers.</summary>
    /// <param name="version">The version.</param>
    /// <param name="allowPreReleases">Whether a pre-release or development release can satisfy them at all.</param>
    /// <returns>Whether it is allowed.</returns>
    public bool Contains(PyVersion version, bool allowPreReleases)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (!allowPreReleases && version.IsPreRelease)
        {
            return false;
        }

        foreach (var item in _items)
        {
            if (!item.Contains(version))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The specifiers of both lists.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>A list that allows what both allow.</returns>
    public VersionSpecifiers And(VersionSpecifiers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Count == 0 ? other : other.Count == 0 ? this : Of([.. _items, .. other._items]);
    }

    /// <inheritdoc/>
    public IEnumerator<VersionSpecifier> GetEnumerator() => ((IEnumerable<VersionSpecifier>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(VersionSpecifiers? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VersionSpecifiers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public int CompareTo(VersionSpecifiers? other) => other is null ? 1 : _items.AsSpan().SequenceCompareTo(other._items);

    /// <summary>The specifiers joined by commas without space, as in <c>&gt;=1.0,&lt;2</c>; empty text for the empty list.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(",");

    /// <summary>The specifiers joined by a separator.</summary>
    /// <param name="separator">What stands between two specifiers, such as a comma and a space.</param>
    /// <returns>The text.</returns>
    public string ToString(string separator) => _items.Length == 1 ? _items[0].ToString() : string.Join(separator, (object[])_items);

    // Stable, and short: lists of more than a handful of specifiers are rare, but hostile ones must not be quadratic.
    private static void Sort(VersionSpecifier[] items)
    {
        var places = new int[items.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        var keys = (VersionSpecifier[])items.Clone();
        Array.Sort(places, (a, b) =>
        {
            var order = keys[a].Version.CompareTo(keys[b].Version);
            order = order != 0 ? order : keys[a].Operator.CompareTo(keys[b].Operator);
            return order != 0 ? order : a.CompareTo(b);
        });
        for (var i = 0; i < places.Length; i++)
        {
            items[i] = keys[places[i]];
        }
    }

    private VersionRange ComputeRange()
    {
        var range = VersionRange.Full;
        foreach (var item in _items)
        {
            range = range.Intersect(VersionRange.FromSpecifier(item));
        }

        return range;
    }
}
