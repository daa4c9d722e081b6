using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>The common refinement of two markers on one variable, which either may lack.</summary>
internal static class EdgePairs
{
    public static List<(Interval Interval, Marker Left, Marker Right)> Of(Variable variable, Marker left, Marker right)
    {
        var pairs = new List<(Interval, Marker, Marker)>();
        var leftHas = left.Variable.CompareTo(variable) == 0;
        var rightHas = right.Variable.CompareTo(variable) == 0;
        if (!leftHas || !rightHas)
        {
            var one = leftHas ? left : right;
            for (var i = 0; i < one.Children.Length; i++)
            {
                var interval = new Interval(one.LowOf(i), one.HighOf(i));
                pairs.Add(leftHas ? (interval, one.Children[i], right) : (interval, left, one.Children[i]));
            }

            return pairs;
        }

        var overlay = new Overlay(left, right);
        var low = Cut.Lowest;
        while (true)
        {
            var (leftChild, rightChild) = (overlay.Left, overlay.Right);
            var hasNext = overlay.MoveNext();
            pairs.Add((new Interval(low, hasNext ? overlay.Before.UpperEnd : Cut.Highest), leftChild, rightChild));
            if (!hasNext)
            {
                return pairs;
            }

            low = overlay.Before.LowerEnd;
        }
    }
}
