using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers;

public sealed partial class Marker
{
    /// <summary>The structural order in which a lock file sorts: by diagram, not by text.</summary>
    /// <param name="other">Null comes first.</param>
    public int CompareTo(Marker? other)
    {
        if (other is null)
        {
            return 1;
        }

        // Equal children are one object, so only the first pair that differs is looked into: a loop, not a walk.
        Marker left = this, right = other;
        while (!ReferenceEquals(left, right))
        {
            var byRoot = CompareRoots(left, right);
            if (byRoot != 0)
            {
                return byRoot;
            }

            var order = left.Variable.IsYesNo ? NextOfYesNo(ref left, ref right) : NextOfLine(ref left, ref right);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int CompareRoots(Marker left, Marker right)
    {
        Variable one = left.Variable, two = right.Variable;
        var byKind = KindRank(left) - KindRank(right);
        var byPlace = byKind != 0 ? byKind : one.Place - two.Place;
        return byPlace != 0 ? byPlace : PointOrder.CompareText(one.Name, two.Name);
    }

    private static int KindRank(Marker marker) => marker.Variable.Kind switch
    {
        VariableKind.Constant => marker.IsTrue ? 0 : 1,
        VariableKind.Version => 2,
        VariableKind.Text or VariableKind.TextAsVersion => 3,
        VariableKind.In => 4,
        VariableKind.Contains => 5,
        VariableKind.List => 6,
        _ => 7,
    };

    // The yes child comes first.
    private static int NextOfYesNo(ref Marker left, ref Marker right)
    {
        var differing = ReferenceEquals(left.Children[1], right.Children[1]) ? 0 : 1;
        (left, right) = (left.Children[differing], right.Children[differing]);
        return 0;
    }

    /// <summary>Compares edge by edge: lower end, upper end, child. Zero: left and right have become the children to go on with.</summary>
    private static int NextOfLine(ref Marker left, ref Marker right)
    {
        for (var i = 0; i < left.Children.Length && i < right.Children.Length; i++)
        {
            var byLow = left.LowOf(i).CompareTo(right.LowOf(i));
            var byEnds = byLow != 0 ? byLow : left.HighOf(i).CompareTo(right.HighOf(i));
            if (byEnds != 0)
            {
                return byEnds;
            }

            if (!ReferenceEquals(left.Children[i], right.Children[i]))
            {
                (left, right) = (left.Children[i], right.Children[i]);
                return 0;
            }
        }

        return left.Children.Length - right.Children.Length;
    }
}
