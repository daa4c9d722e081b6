using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers;

/// <summary>
/// A place between release numbers: just before one, just after one, or at either end of the line. Two cuts bound a range
/// without a flag for "inclusive": <c>&gt;=3.9</c> starts before 3.9, <c>&gt;3.9</c> after it.
/// </summary>
public readonly struct ReleaseCut : IComparable<ReleaseCut>, IEquatable<ReleaseCut>
{
    internal ReleaseCut(Cut cut) => Cut = cut;

    /// <summary>Before every release. Also the default value.</summary>
    public static ReleaseCut Lowest => default;

    /// <summary>After every release.</summary>
    public static ReleaseCut Highest => new(Cut.Highest);

    /// <summary>The release beside the cut; <see langword="null"/> at either end of the line.</summary>
    public ReleaseNumbers? Release => (ReleaseNumbers?)Cut.Value;

    /// <summary>Whether the cut lies just after <see cref="Release"/> (otherwise just before it, or at an end).</summary>
    public bool IsAfter => Cut.Place == CutPlace.Above;

    /// <summary>Whether the cut is one of the two ends of the line.</summary>
    public bool IsEnd => Cut.IsEnd;

    internal Cut Cut { get; }

    /// <summary>The cut just before a release.</summary>
    /// <param name="release">The first release behind the cut.</param>
    public static ReleaseCut Before(ReleaseNumbers release) => new(Cut.Below(release));

    /// <summary>The cut just after a release.</summary>
    /// <param name="release">The last release in front of the cut.</param>
    public static ReleaseCut After(ReleaseNumbers release) => new(Cut.AboveOf(release));

    /// <summary>Whether one cut lies before another.</summary>
    public static bool operator <(ReleaseCut left, ReleaseCut right) => left.CompareTo(right) < 0;

    /// <summary>Whether one cut lies behind another.</summary>
    public static bool operator >(ReleaseCut left, ReleaseCut right) => left.CompareTo(right) > 0;

    /// <summary>Whether one cut does not lie behind another.</summary>
    public static bool operator <=(ReleaseCut left, ReleaseCut right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one cut does not lie before another.</summary>
    public static bool operator >=(ReleaseCut left, ReleaseCut right) => left.CompareTo(right) >= 0;

    /// <summary>Whether both cuts are at the same place.</summary>
    public static bool operator ==(ReleaseCut left, ReleaseCut right) => left.Equals(right);

    /// <summary>Whether the cuts are at different places.</summary>
    public static bool operator !=(ReleaseCut left, ReleaseCut right) => !left.Equals(right);

    /// <inheritdoc/>
    public int CompareTo(ReleaseCut other) => Cut.CompareTo(other.Cut);

    /// <inheritdoc/>
    public bool Equals(ReleaseCut other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReleaseCut other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Cut.Place, Cut.Value);

    /// <summary>A text for people: <c>|3.9</c> before 3.9, <c>3.9|</c> after it.</summary>
    public override string ToString() => Cut.Place switch
    {
        CutPlace.Lowest => "-∞",
        CutPlace.Highest => "∞",
        CutPlace.Above => Release + "|",
        _ => "|" + Release,
    };
}
