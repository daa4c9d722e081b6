namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerOperation
{
    /// <summary>Whether plain "and" is anything but false, found without making nodes.</summary>
    public bool Overlap(Marker left, Marker right)
    {
        if (left.IsConstant || right.IsConstant)
        {
            return !left.IsFalse && !right.IsFalse;
        }

        if (ReferenceEquals(left, right) || ReferenceEquals(left, right.Negation))
        {
            return ReferenceEquals(left, right);
        }

        if (table.KnownOverlap(left, right) is { } known)
        {
            return known;
        }

        if (!HasStack)
        {
            return OverlapElsewhere(left, right);
        }

        Step();
        var order = left.Variable.CompareTo(right.Variable);
        var result = order == 0 ? OverlapOverlaid(left, right) : order < 0 ? OverlapBelow(left, right) : OverlapBelow(right, left);
        table.KeepOverlap(left, right, result);
        return result;
    }

    private bool OverlapElsewhere(Marker left, Marker right) => Elsewhere(() => Overlap(left, right));

    private bool OverlapBelow(Marker upper, Marker lower)
    {
        foreach (var child in upper.Children)
        {
            if (Overlap(child, lower))
            {
                return true;
            }
        }

        return false;
    }

    private bool OverlapOverlaid(Marker left, Marker right)
    {
        var overlay = new Overlay(left, right);
        do
        {
            if (Overlap(overlay.Left, overlay.Right))
            {
                return true;
            }
        }
        while (overlay.MoveNext());

        return false;
    }
}
