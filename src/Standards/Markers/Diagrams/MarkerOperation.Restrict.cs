namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerOperation
{
    private Dictionary<(Marker, Marker), Marker>? _restricted;

    /// <summary>Equal to <paramref name="value"/> where <paramref name="given"/> holds, elsewhere whatever saves decisions. Not canonical yet.</summary>
    public Marker Restrict(Marker value, Marker given)
    {
        (_restricted ??= []).Clear();
        return RestrictStep(value, given);
    }

    private Marker RestrictStep(Marker value, Marker given)
    {
        if (given.IsTrue || value.IsConstant)
        {
            return value;
        }

        if (given.IsFalse || ReferenceEquals(value, given.Negation))
        {
            return Marker.False;
        }

        if (ReferenceEquals(value, given))
        {
            return Marker.True;
        }

        if (_restricted!.TryGetValue((value, given), out var known))
        {
            return known;
        }

        if (!HasStack)
        {
            return RestrictElsewhere(value, given);
        }

        Step();
        var order = value.Variable.CompareTo(given.Variable);
        var result = order > 0 ? RestrictStep(value, AnyChild(given))
            : order < 0 ? RestrictBelow(value, given)
            : value.Variable.IsYesNo ? RestrictYesNo(value, given)
            : RestrictOverlaid(value, given);
        _restricted[(value, given)] = result;
        return result;
    }

    private Marker RestrictElsewhere(Marker value, Marker given) => Elsewhere(() => RestrictStep(value, given));

    private Marker RestrictBelow(Marker value, Marker given)
    {
        var frame = Open();
        for (var i = 0; i < value.Children.Length; i++)
        {
            var child = RestrictStep(value.Children[i], given);
            Add(frame, i == 0 ? default : value.Boundaries[i - 1], child);
        }

        return Close(frame, value.Variable);
    }

    private Marker RestrictYesNo(Marker value, Marker given)
    {
        var no = given.Children[0].IsFalse ? null : RestrictStep(value.Children[0], given.Children[0]);
        var yes = given.Children[1].IsFalse ? null : RestrictStep(value.Children[1], given.Children[1]);
        var frame = Open();
        Add(frame, default, no ?? yes ?? Marker.False);
        Add(frame, default, yes ?? no ?? Marker.False);
        return Close(frame, value.Variable);
    }

    private Marker RestrictOverlaid(Marker value, Marker given)
    {
        // The child of the first edge that can be reached stands in for those that cannot.
        Marker? other = null;
        var overlay = new Overlay(value, given);
        do
        {
            other = overlay.Right.IsFalse ? null : RestrictStep(overlay.Left, overlay.Right);
        }
        while (other is null && overlay.MoveNext());

        other ??= Marker.False;
        var frame = Open();
        overlay = new Overlay(value, given);
        do
        {
            var child = overlay.Right.IsFalse ? other : RestrictStep(overlay.Left, overlay.Right);
            Add(frame, overlay.Before, child);
        }
        while (overlay.MoveNext());

        return Close(frame, value.Variable);
    }
}
