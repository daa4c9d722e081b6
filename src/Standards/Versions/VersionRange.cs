namespace PyTool.Standards.Versions;

/// <summary>
/// A set of versions: finitely many intervals between <see cref="VersionCut"/>s. Immutable; equality is equality of the cuts,
/// which can tell apart two sets that hold the same versions (<c>&lt;1</c> and everything below <c>1.dev0</c>).
/// </summary>
public sealed partial class VersionRange : IEquatable<VersionRange>
{
    // The places where membership changes, ascending; complementing a set only flips the start.
    private readonly VersionCut[] _cuts;
    private readonly bool _startsInside;
    private int _hash;

    private VersionRange(bool startsInside, VersionCut[] cuts)
    {
        _startsInside = startsInside;
        _cuts = cuts;
    }

    /// <summary>The set without any version.</summary>
    public static VersionRange Empty { get; } = new(false, []);

    /// <summary>The set of all versions.</summary>
    public static VersionRange Full { get; } = new(true, []);

    /// <summary>Whether there is no interval at all.</summary>
    public bool IsEmpty => _cuts.Length == 0 && !_startsInside;

    /// <summary>Whether every version is inside.</summary>
    public bool IsFull => _cuts.Length == 0 && _startsInside;

    /// <summary>Number of intervals.</summary>
    public int Count => (_cuts.Length + (_startsInside ? 2 : 1)) / 2;

    /// <summary>The lowest cut of the set; <see langword="null"/> if the set is empty or has no lower bound.</summary>
    public VersionCut? Lower => _startsInside || _cuts.Length == 0 ? null : _cuts[0];

    /// <summary>The highest cut of the set; <see langword="null"/> if the set is empty or has no upper bound.</summary>
    public VersionCut? Upper => EndsInside || _cuts.Length == 0 ? null : _cuts[^1];

    /// <summary>Whether the set has no lower bound (the empty set counts as bounded).</summary>
    public bool StartsInside => _startsInside;

    /// <summary>Whether the set has no upper bound (the empty set counts as bounded).</summary>
    public bool EndsInside => _startsInside ^ ((_cuts.Length & 1) != 0);

    /// <summary>An interval of the set.</summary>
    /// <param name="index">From 0, ascending.</param>
    /// <returns>The interval.</returns>
    public VersionInterval this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var upper = (2 * index) + (_startsInside ? 0 : 1);
            return new VersionInterval(upper == 0 ? null : _cuts[upper - 1], upper < _cuts.Length ? _cuts[upper] : null);
        }
    }

    /// <summary>Whether two sets have the same cuts.</summary>
    /// <param name="left">One set, or <see langword="null"/>.</param>
    /// <param name="right">The other set, or <see langword="null"/>.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(VersionRange? left, VersionRange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two sets differ.</summary>
    /// <param name="left">One set, or <see langword="null"/>.</param>
    /// <param name="right">The other set, or <see langword="null"/>.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(VersionRange? left, VersionRange? right) => !(left == right);

    /// <summary>Whether a version is in the set.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Whether it is inside.</returns>
    public bool Contains(PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _startsInside ^ ((CutsBelow(version) & 1) != 0);
    }

    /// <summary>Whether the set is made of single versions only: each interval is <c>===v</c> or <c>==v</c> with its local versions.</summary>
    /// <returns><see langword="false"/> for the empty set.</returns>
    public bool IsSingleVersions()
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i].SingleVersion is null)
            {
                return false;
            }
        }

        return Count > 0;
    }

    /// <inheritdoc/>
    public bool Equals(VersionRange? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null && _startsInside == other._startsInside
            && (ReferenceEquals(_cuts, other._cuts) || _cuts.AsSpan().SequenceEqual(other._cuts));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VersionRange);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            var hash = new HashCode();
            hash.Add(_startsInside);
            foreach (var cut in _cuts)
            {
                hash.Add(cut);
            }

            _hash = hash.ToHashCode();
        }

        return _hash;
    }

    /// <summary>The intervals as specifiers, joined by <c> | </c>; <c>∅</c> for the empty set. For diagnostics.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (IsEmpty)
        {
            return "∅";
        }

        var pieces = new string[Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = this[i].ToString();
        }

        return string.Join(" | ", pieces);
    }

    private int CutsBelow(PyVersion version)
    {
        var low = 0;
        var high = _cuts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_cuts[middle].IsBelow(version))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
