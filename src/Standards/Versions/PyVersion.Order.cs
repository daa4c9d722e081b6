namespace PyTool.Standards.Versions;

public sealed partial class PyVersion
{
    /// <summary>Whether two versions are equal by PEP 440.</summary>
    /// <param name="left">One version, or <see langword="null"/>.</param>
    /// <param name="right">The other version, or <see langword="null"/>.</param>
    /// <returns>Whether they are equal, or both <see langword="null"/>.</returns>
    public static bool operator ==(PyVersion? left, PyVersion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two versions differ by PEP 440.</summary>
    /// <param name="left">One version, or <see langword="null"/>.</param>
    /// <param name="right">The other version, or <see langword="null"/>.</param>
    /// <returns>The opposite of equality.</returns>
    public static bool operator !=(PyVersion? left, PyVersion? right) => !(left == right);

    /// <summary>Whether one version is lower; <see langword="null"/> is lower than any version.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns>Whether the first is lower.</returns>
    public static bool operator <(PyVersion? left, PyVersion? right) => Compare(left, right) < 0;

    /// <summary>Whether one version is lower or equal.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns>Whether the first is not higher.</returns>
    public static bool operator <=(PyVersion? left, PyVersion? right) => Compare(left, right) <= 0;

    /// <summary>Whether one version is higher.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns>Whether the first is higher.</returns>
    public static bool operator >(PyVersion? left, PyVersion? right) => Compare(left, right) > 0;

    /// <summary>Whether one version is higher or equal.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns>Whether the first is not lower.</returns>
    public static bool operator >=(PyVersion? left, PyVersion? right) => Compare(left, right) >= 0;

    /// <summary>Compares two versions by PEP 440; <see langword="null"/> comes first.</summary>
    /// <param name="left">One version, or <see langword="null"/>.</param>
    /// <param name="right">The other version, or <see langword="null"/>.</param>
    /// <returns>Negative, zero or positive.</returns>
    public static int Compare(PyVersion? left, PyVersion? right)
        => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    /// <inheritdoc/>
    public int CompareTo(PyVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        if (Key != other.Key)
        {
            return Key < other.Key ? -1 : 1;
        }

        return IsKeyExact && other.IsKeyExact ? 0 : CompareParts(other);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        PyVersion other => CompareTo(other),
        _ => throw new ArgumentException("Not a version", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(PyVersion? other)
        => other is not null && Key == other.Key && ((IsKeyExact && other.IsKeyExact) || CompareParts(other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PyVersion other && Equals(other);

    /// <summary>A hash of all that counts for equality: equal versions have equal ones, however they are written. Not the same in every process.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        if (IsKeyExact)
        {
            return HashCode.Combine(Key);
        }

        // Many versions share a key that does not say everything (0.16384, 0.16385, ...): a page of them must not fill one bucket.
        var hash = default(HashCode);
        hash.Add(Key);
        hash.Add(Epoch);
        var count = _releaseCount;
        while (count > 0 && ReleaseAt(count - 1) == 0)
        {
            count--;
        }

        for (var i = 0; i < count; i++)
        {
            hash.Add(ReleaseAt(i));
        }

        hash.Add(PreNumber);
        hash.Add(RawPost);
        hash.Add(RawDev);
        foreach (var segment in LocalSegments ?? [])
        {
            hash.Add(segment.GetHashCode());
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether epoch and release numbers are the same, trailing zeros aside.</summary>
    internal bool SameBase(PyVersion other) => Epoch == other.Epoch && CompareRelease(other) == 0;

    private int CompareParts(PyVersion other)
    {
        var order = Epoch.CompareTo(other.Epoch);
        if (order == 0)
        {
            order = CompareRelease(other);
        }

        if (order == 0)
        {
            order = PhaseRank.CompareTo(other.PhaseRank);
        }

        if (order == 0)
        {
            order = PreNumber.CompareTo(other.PreNumber);
        }

        if (order == 0)
        {
            // No post segment ranks below post 0: the sum wraps to zero.
            order = unchecked(RawPost + 1).CompareTo(unchecked(other.RawPost + 1));
        }

        if (order == 0)
        {
            order = RawDev.CompareTo(other.RawDev);
        }

        return order != 0 ? order : LocalSegment.Compare(LocalSegments, other.LocalSegments);
    }

    private int PhaseRank => PreKind != PreReleaseKind.None ? (int)PreKind + VersionKey.PhaseDev
        : RawDev != VersionParts.None && RawPost == VersionParts.None ? VersionKey.PhaseDev
        : VersionKey.PhaseFinal;

    private int CompareRelease(PyVersion other)
    {
        var count = Math.Max(_releaseCount, other._releaseCount);
        for (var i = 0; i < count; i++)
        {
            var order = ReleaseAt(i).CompareTo(other.ReleaseAt(i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
