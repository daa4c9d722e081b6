namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerOperation
{
    /// <summary>Plain "and".</summary>
    public Marker And(Marker left, Marker right)
    {
        if (table.KnownAnd(left, right) is { } known)
        {
            return known;
        }

        if (!HasStack)
        {
            return AndElsewhere(left, right);
        }

        Step();
        var order = left.Variable.CompareTo(right.Variable);
        var result = order == 0 ? AndOverlaid(left, right) : order < 0 ? AndBelow(left, right) : AndBelow(right, left);
        return table.KeepAnd(left, right, result);
    }

    public Marker Or(Marker left, Marker right) => And(left.Negation, right.Negation).Negation;

    private Marker AndElsewhere(Marker left, Marker right) => Elsewhere(() => And(left, right));

    // The operand whose variable comes first is split.
    private Marker AndBelow(Marker upper, Marker lower)
    {
        var frame = Open();
        for (var i = 0; i < upper.Children.Length; i++)
        {
            var child = And(upper.Children[i], lower);
            Add(frame, i == 0 ? default : upper.Boundaries[i - 1], child);
        }

        return Close(frame, upper.Variable);
    }

    private Marker AndOverlaid(Marker left, Marker right)
    {
        var frame = Open();
        var overlay = new Overlay(left, right);
        do
        {
            var child = And(overlay.Left, overlay.Right);
            Add(frame, overlay.Before, child);
        }
        while (overlay.MoveNext());

        return Close(frame, left.Variable);
    }
}
