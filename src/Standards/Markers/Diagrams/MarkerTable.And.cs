namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerTable
{
    private readonly OperationCache _conjunctions = new();
    private readonly OperationCache _overlaps = new();

    public Marker And(Marker left, Marker right) => Canonical(KnownAnd(left, right) ?? PlainAnd(left, right));

    public Marker Or(Marker left, Marker right)
    {
        Marker notLeft = left.Negation, notRight = right.Negation;
        return Canonical((KnownAnd(notLeft, notRight) ?? PlainAnd(notLeft, notRight)).Negation);
    }

    public bool IsDisjoint(Marker left, Marker right)
    {
        var both = KnownAnd(left, right);
        if (both is null && left.Variable.IsPlatform && right.Variable.IsPlatform)
        {
            both = PlainAnd(left, right);
        }

        if (both is not null)
        {
            return (left.Variable.IsPlatform && right.Variable.IsPlatform ? Canonical(both) : both).IsFalse;
        }

        if (KnownOverlap(left, right) is { } known)
        {
            return !known;
        }

        var operation = Begin();
        var overlap = operation.Overlap(left, right);
        End(operation);
        return !overlap;
    }

    /// <summary>The one diagram for all markers that agree on every possible platform; taken after every operation.</summary>
    public Marker Canonical(Marker marker)
    {
        if (!MarkerOperation.IsMixed(marker))
        {
            return marker;
        }

        if (marker.CanonicalForm is { } known)
        {
            return known;
        }

        var operation = Begin();
        var result = operation.Canonical(marker);
        End(operation);
        return result;
    }

    /// <summary>The result of plain "and", if it is easy to see or remembered.</summary>
    public Marker? KnownAnd(Marker left, Marker right)
    {
        if (left.IsConstant || right.IsConstant)
        {
            return left.IsFalse || right.IsFalse ? Marker.False : left.IsTrue ? right : left;
        }

        if (ReferenceEquals(left, right))
        {
            return left;
        }

        if (ReferenceEquals(left, right.Negation))
        {
            return Marker.False;
        }

        // One entry serves both orders: the text of versions is settled when the nodes are made.
        return left.Id < right.Id ? _conjunctions.Find(left, right, right.Id) : _conjunctions.Find(right, left, left.Id);
    }

    public Marker KeepAnd(Marker left, Marker right, Marker result) =>
        left.Id < right.Id ? _conjunctions.Keep(left, right, right.Id, result) : _conjunctions.Keep(right, left, left.Id, result);

    public bool? KnownOverlap(Marker left, Marker right) =>
        (left.Id < right.Id ? _overlaps.Find(left, right, right.Id) : _overlaps.Find(right, left, left.Id))?.IsTrue;

    public void KeepOverlap(Marker left, Marker right, bool overlap)
    {
        var result = overlap ? Marker.True : Marker.False;
        _ = left.Id < right.Id ? _overlaps.Keep(left, right, right.Id, result) : _overlaps.Keep(right, left, left.Id, result);
    }

    private Marker PlainAnd(Marker left, Marker right)
    {
        var operation = Begin();
        var result = operation.And(left, right);
        End(operation);
        return result;
    }
}
