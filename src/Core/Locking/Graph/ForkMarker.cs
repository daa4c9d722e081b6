using PyTool.Standards.Markers;

namespace PyTool.Core.Locking.Graph;

/// <summary>A marker that may mention conflict items, together with its part that does not.</summary>
internal readonly struct ForkMarker : IEquatable<ForkMarker>
{
    public ForkMarker(Marker full)
        : this(full, full.WithoutExtras())
    {
    }

    public ForkMarker(Marker full, Marker plain)
    {
        Full = full;
        Plain = plain;
    }

    public static ForkMarker True { get; } = new(Marker.True, Marker.True);

    public static ForkMarker False { get; } = new(Marker.False, Marker.False);

    /// <summary>With conflict items as encoded extras.</summary>
    public Marker Full { get; }

    /// <summary>The environments alone.</summary>
    public Marker Plain { get; }

    public ForkMarker And(ForkMarker other) => IsPlain && other.IsPlain
        ? Same(Full.And(other.Full))
        : new ForkMarker(Full.And(other.Full), Plain.And(other.Plain));

    public ForkMarker Or(ForkMarker other) => IsPlain && other.IsPlain
        ? Same(Full.Or(other.Full))
        : new ForkMarker(Full.Or(other.Full), Plain.Or(other.Plain));

    public ForkMarker Imbibe(Marker rules) => rules.IsTrue || (IsPlain && !Full.IsFalse && !Full.HasExtras) ? this : new ForkMarker(Full.Imbibe(rules));

    public bool Equals(ForkMarker other) => ReferenceEquals(Full, other.Full) && ReferenceEquals(Plain, other.Plain);

    public override bool Equals(object? obj) => obj is ForkMarker other && Equals(other);

    public override int GetHashCode() => Full.GetHashCode();

    private bool IsPlain => ReferenceEquals(Full, Plain);

    private static ForkMarker Same(Marker marker) => new(marker, marker);
}
