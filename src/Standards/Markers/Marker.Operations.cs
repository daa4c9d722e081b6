using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers;

public sealed partial class Marker
{
    /// <summary>Holds where both hold.</summary>
    /// <param name="other">The other marker.</param>
    public Marker And(Marker other) => MarkerTable.Shared.And(this, other);

    /// <summary>Holds where at least one holds.</summary>
    /// <param name="other">The other marker.</param>
    public Marker Or(Marker other) => MarkerTable.Shared.Or(this, other);

    /// <summary>Holds where this one does not. Costs nothing.</summary>
    public Marker Negate() => Negation;

    /// <summary>Whether no possible environment satisfies both. Cheaper than looking at <see cref="And"/>.</summary>
    /// <param name="other">The other marker.</param>
    public bool IsDisjoint(Marker other) => MarkerTable.Shared.IsDisjoint(this, other);

    /// <summary>Whether the other marker holds wherever this one does.</summary>
    /// <param name="other">The other marker.</param>
    public bool Implies(Marker other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return MarkerTable.Shared.IsDisjoint(this, other.Negation);
    }

    /// <summary>
    /// A marker equal to this one where <paramref name="given"/> holds and as simple as it gets elsewhere: drops the decisions
    /// that <paramref name="given"/> has made already.
    /// </summary>
    /// <param name="given">What is known to hold.</param>
    public Marker Restrict(Marker given) => MarkerTable.Shared.Restrict(this, given);

    /// <summary>Takes for granted that Python lies within bounds; the result says nothing about others. See <see cref="Complexify"/>.</summary>
    /// <param name="bounds">The bounds of a requires-python.</param>
    public Marker Simplify(PythonBounds bounds) => MarkerTable.Shared.Simplify(this, bounds);

    /// <summary>Undoes <see cref="Simplify"/>: does not hold outside of the bounds.</summary>
    /// <param name="bounds">The bounds of a requires-python.</param>
    public Marker Complexify(PythonBounds bounds) => MarkerTable.Shared.Complexify(this, bounds);

    /// <summary>Takes for granted the conflict rules of a project: that certain extras never occur together.</summary>
    /// <param name="rules">A marker over extras that always holds.</param>
    /// <returns>A marker without extras if the rules leave that much; else "rules imply this marker".</returns>
    public Marker Imbibe(Marker rules) => MarkerTable.Shared.Imbibe(this, rules);

    /// <summary>Holds where all of them hold; joined from left to right.</summary>
    /// <param name="markers">The markers; none: always holds.</param>
    public static Marker AllOf(IEnumerable<Marker> markers)
    {
        ArgumentNullException.ThrowIfNull(markers);
        var all = True;
        foreach (var marker in markers)
        {
            all = all.And(marker);
        }

        return all;
    }

    /// <summary>Holds where at least one of them holds; joined from left to right.</summary>
    /// <param name="markers">The markers; none: never holds.</param>
    public static Marker AnyOf(IEnumerable<Marker> markers)
    {
        ArgumentNullException.ThrowIfNull(markers);
        var any = False;
        foreach (var marker in markers)
        {
            any = any.Or(marker);
        }

        return any;
    }
}
