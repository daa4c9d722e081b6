using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers;

/// <summary>One interval of Python releases: from <see cref="Lower"/> up to <see cref="Upper"/>. Holes are not told.</summary>
public readonly struct PythonBounds : IEquatable<PythonBounds>
{
    private readonly ReleaseCut _upper;

    // Stored by its own flag, so that the default value is "every Python" and not "none".
    private readonly bool _hasUpper;

    /// <summary>Bounds between two cuts.</summary>
    /// <param name="lower">Where the interval starts.</param>
    /// <param name="upper">Where it ends; not after <paramref name="lower"/>: the interval is empty.</param>
    public PythonBounds(ReleaseCut lower, ReleaseCut upper)
    {
        Lower = lower;
        _upper = upper;
        _hasUpper = true;
    }

    /// <summary>Every Python. Also the default value.</summary>
    public static PythonBounds Everything => default;

    /// <summary>Where the interval starts.</summary>
    public ReleaseCut Lower { get; }

    /// <summary>Where the interval ends.</summary>
    public ReleaseCut Upper => _hasUpper ? _upper : ReleaseCut.Highest;

    /// <summary>Whether no release is inside.</summary>
    public bool IsEmpty => Lower >= Upper;

    /// <summary>Whether every release is inside.</summary>
    public bool IsEverything => Lower.Cut.Place == CutPlace.Lowest && Upper.Cut.Place == CutPlace.Highest;

    /// <summary>From a release (included) on without end.</summary>
    /// <param name="release">The first release inside.</param>
    public static PythonBounds AtLeast(ReleaseNumbers release) => new(ReleaseCut.Before(release), ReleaseCut.Highest);

    /// <summary>Whether both have the same ends.</summary>
    public static bool operator ==(PythonBounds left, PythonBounds right) => left.Equals(right);

    /// <summary>Whether the ends differ.</summary>
    public static bool operator !=(PythonBounds left, PythonBounds right) => !left.Equals(right);

    /// <summary>Whether a release is inside.</summary>
    /// <param name="release">The release asked for.</param>
    public bool Contains(ReleaseNumbers release) => Lower <= ReleaseCut.Before(release) && ReleaseCut.After(release) <= Upper;

    /// <summary>What both have in common; may be empty.</summary>
    /// <param name="other">The other bounds. Of equal ends those of this value are kept.</param>
    public PythonBounds Intersect(PythonBounds other) =>
        new(other.Lower > Lower ? other.Lower : Lower, other.Upper < Upper ? other.Upper : Upper);

    /// <inheritdoc/>
    public bool Equals(PythonBounds other) => Lower == other.Lower && Upper == other.Upper;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PythonBounds other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper);

    /// <summary>Both ends, for people.</summary>
    public override string ToString() => $"{Lower}..{Upper}";
}
