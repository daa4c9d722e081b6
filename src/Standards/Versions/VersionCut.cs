namespace PyTool.Standards.Versions;

/// <summary>
/// A place between versions: no version lies on it, each lies above or below. Cuts are ordered by place. The five kinds make
/// the bounds of PEP 440 exact without inventing versions.
/// </summary>
public readonly struct VersionCut : IEquatable<VersionCut>, IComparable<VersionCut>
{
    private readonly ulong _key;
    private readonly byte _kind;
    private readonly bool _exact;

    /// <summary>A cut at a version.</summary>
    /// <param name="version">The version it is named after.</param>
    /// <param name="kind">Where it lies. <see cref="VersionCutKind.BeforeRelease"/> asks for a version without pre, post, dev and local
    /// segment, <see cref="VersionCutKind.AfterPosts"/> for one without post, dev and local segment,
    /// <see cref="VersionCutKind.AfterLocals"/> for one without local segment.</param>
    public VersionCut(PyVersion version, VersionCutKind kind)
    {
        ArgumentNullException.ThrowIfNull(version);
        Version = version;
        _kind = (byte)kind;
        _exact = version.IsKeyExact;
        _key = version.Key;
        if (!_exact)
        {
            return;
        }

        var final = VersionKey.Phase(_key) == VersionKey.PhaseFinal;
        _key = kind switch
        {
            VersionCutKind.BeforeRelease => VersionKey.WithPhase(_key, VersionKey.PhaseBeforeAll, 0),
            VersionCutKind.AfterPosts when final => VersionKey.WithPhase(_key, VersionKey.PhaseAfterPosts, 0),
            _ => _key | ((ulong)kind - (ulong)VersionCutKind.Before),
        };
    }

    /// <summary>The version the cut is named after.</summary>
    public PyVersion Version { get; }

    /// <summary>Where the cut lies relative to <see cref="Version"/>.</summary>
    public VersionCutKind Kind => (VersionCutKind)_kind;

    /// <summary>Whether two cuts are the same place by the same name.</summary>
    /// <param name="left">One cut.</param>
    /// <param name="right">The other cut.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(VersionCut left, VersionCut right) => left.Equals(right);

    /// <summary>Whether two cuts differ.</summary>
    /// <param name="left">One cut.</param>
    /// <param name="right">The other cut.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(VersionCut left, VersionCut right) => !left.Equals(right);

    /// <summary>Whether a version lies above the cut.</summary>
    /// <param name="version">The version.</param>
    /// <returns><see langword="true"/> above, <see langword="false"/> below.</returns>
    public bool IsBelow(PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var key = version.Key;
        if (_exact && version.IsKeyExact)
        {
            return _key <= key;
        }

        return (_key >> VersionKey.SideBits) != (key >> VersionKey.SideBits) ? _key < key : CompareSlow(version, VersionCutKind.Before) <= 0;
    }

    /// <inheritdoc/>
    public int CompareTo(VersionCut other)
    {
        if (_exact && other._exact)
        {
            return _key.CompareTo(other._key);
        }

        var left = _key >> VersionKey.SideBits;
        var right = other._key >> VersionKey.SideBits;
        return left != right ? left.CompareTo(right) : CompareSlow(other.Version, other.Kind);
    }

    /// <inheritdoc/>
    public bool Equals(VersionCut other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VersionCut other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version.GetHashCode(), _kind);

    /// <summary>A form for diagnostics, such as <c>before 1.0</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Kind} {Version}";

    private int CompareSlow(PyVersion other, VersionCutKind otherKind)
    {
        var order = Version.CompareTo(other);
        if (order == 0)
        {
            return Kind.CompareTo(otherKind);
        }

        // A cut that lies beyond relatives of its version may stand on the other side of a cut at such a relative.
        return order < 0
            ? Reaches(Version, Kind, other) || Dips(other, otherKind, Version) ? 1 : -1
            : Reaches(other, otherKind, Version) || Dips(Version, Kind, other) ? -1 : 1;
    }

    // Is the cut at `low` above the higher version, because that is a local version or post-release of `low`?
    private static bool Reaches(PyVersion low, VersionCutKind kind, PyVersion high) => kind switch
    {
        VersionCutKind.AfterLocals => high.IsLocal && low.SameBase(high) && SamePre(low, high) && low.RawPost == high.RawPost && low.RawDev == high.RawDev,
        VersionCutKind.AfterPosts => low.SameBase(high) && SamePre(low, high),
        _ => false,
    };

    // Is the cut at `high` below the lower version, because that is a pre-release or development release of `high`?
    private static bool Dips(PyVersion high, VersionCutKind kind, PyVersion low) => kind == VersionCutKind.BeforeRelease && low.SameBase(high);

    private static bool SamePre(PyVersion left, PyVersion right) => left.PreKind == right.PreKind && left.PreNumber == right.PreNumber;
}
