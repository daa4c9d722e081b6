using PyTool.Standards.Markers;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Pythons;

/// <summary>
/// The Python versions that a project supports: the <c>requires-python</c> of its members as a set of releases. Only release numbers
/// count (<c>&gt;=3.11b1</c> is <c>&gt;=3.11</c>). Immutable and never empty.
/// </summary>
public sealed partial class RequiresPython : IEquatable<RequiresPython>
{
    private readonly PythonBounds[] _pieces;
    private Marker? _marker;
    private VersionSpecifiers? _specifiers;

    private RequiresPython(PythonBounds[] pieces) => _pieces = pieces;

    /// <summary>Every Python.</summary>
    public static RequiresPython Any { get; } = new([PythonBounds.Everything]);

    /// <summary>The intervals of the set, ascending and separated. At least one.</summary>
    public IReadOnlyList<PythonBounds> Pieces => _pieces;

    /// <summary>The smallest interval around the set; what markers are simplified by.</summary>
    public PythonBounds Bounds => new(Lower, Upper);

    /// <summary>Where the set begins.</summary>
    public ReleaseCut Lower => _pieces[0].Lower;

    /// <summary>Where the set ends.</summary>
    public ReleaseCut Upper => _pieces[^1].Upper;

    /// <summary>Whether there is a lower bound; a project should have one.</summary>
    public bool HasLowerBound => !Lower.IsEnd;

    /// <summary>The marker that holds for the Pythons within <see cref="Bounds"/>.</summary>
    public Marker Marker => _marker ??= Marker.Python(Bounds);

    /// <summary>The set as specifiers: bounds, and the holes that are single releases or whole minor series. Other holes cannot be written and fall away.</summary>
    public VersionSpecifiers Specifiers => _specifiers ??= Write();

    /// <summary>The releases that a list of specifiers allows.</summary>
    /// <param name="specifiers">The value of one <c>requires-python</c>.</param>
    /// <returns>The set, or <see langword="null"/> if there is no such release.</returns>
    public static RequiresPython? FromSpecifiers(VersionSpecifiers specifiers) => Intersect([specifiers]);

    /// <summary>The releases that all lists of specifiers allow.</summary>
    /// <param name="members">The <c>requires-python</c> values of all members that have one; none allows every Python.</param>
    /// <returns>The set, or <see langword="null"/> if the lists contradict each other.</returns>
    public static RequiresPython? Intersect(IEnumerable<VersionSpecifiers> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        PythonBounds[] pieces = [PythonBounds.Everything];
        foreach (var member in members)
        {
            foreach (var specifier in member)
            {
                pieces = ReleaseRanges.Intersect(pieces, ReleaseRanges.Of(specifier));
            }
        }

        return pieces.Length == 0 ? null : new RequiresPython(pieces);
    }

    /// <summary>Reads the text of a <c>requires-python</c>, as users and the lock write it.</summary>
    /// <param name="text">Specifiers.</param>
    /// <returns>The set.</returns>
    /// <exception cref="StandardsFormatException">The text cannot be read, or allows no release.</exception>
    public static RequiresPython Parse(string text)
        => FromSpecifiers(VersionSpecifiers.Parse(text)) ?? throw new StandardsFormatException($"No Python satisfies `{text}`", text, 0, text.Length);

    /// <summary><c>&gt;=X.Y</c> of an interpreter: what is assumed of a project that says nothing.</summary>
    /// <param name="interpreter">The version of the interpreter.</param>
    /// <returns>The set.</returns>
    public static RequiresPython AtLeast(PyVersion interpreter)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        return new([PythonBounds.AtLeast(ReleaseRanges.Numbers(interpreter.TakeRelease(2)))]);
    }

    /// <summary>Where the releases allowed by a list of specifiers begin.</summary>
    /// <param name="specifiers">The <c>Requires-Python</c> of a distribution.</param>
    /// <returns>The lowest cut; the end of the line if there is no lower bound or no such release at all.</returns>
    public static ReleaseCut LowerOf(VersionSpecifiers specifiers) => FromSpecifiers(specifiers) is { } set ? set.Lower : ReleaseCut.Lowest;

    /// <summary>Whether a distribution supports the Pythons of this set. Only lower bounds count: upper bounds of distributions are guesses.</summary>
    /// <param name="specifiers">The <c>Requires-Python</c> of the distribution.</param>
    /// <returns>Whether its lower bound is not above that of this set.</returns>
    public bool IsSupportedBy(VersionSpecifiers specifiers) => LowerOf(specifiers) <= Lower;

    /// <summary>Whether an interpreter is in the set. Its release numbers count only: 3.13.0rc1 is 3.13.0.</summary>
    /// <param name="interpreter">The version of the interpreter.</param>
    /// <returns>Whether it is inside, holes excluded.</returns>
    public bool Contains(PyVersion interpreter)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        var release = ReleaseRanges.Numbers(interpreter.OnlyRelease());
        foreach (var piece in _pieces)
        {
            if (piece.Contains(release))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The set of a fork: the intersection of the bounds, without holes.</summary>
    /// <param name="bounds">The Pythons of the fork.</param>
    /// <returns>This set itself if the bounds change nothing or leave nothing.</returns>
    public RequiresPython Narrow(PythonBounds bounds)
    {
        var narrowed = Bounds.Intersect(bounds);
        return narrowed.IsEmpty || narrowed == Bounds ? this : new RequiresPython([narrowed]);
    }

    /// <inheritdoc/>
    public bool Equals(RequiresPython? other) => other is not null && _pieces.AsSpan().SequenceEqual(other._pieces);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RequiresPython);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bounds, _pieces.Length);

    /// <summary>The text of the lock: <see cref="Specifiers"/> joined by a comma and a space.</summary>
    /// <returns>The text; empty for every Python.</returns>
    public override string ToString() => Specifiers.ToString(", ");
}
