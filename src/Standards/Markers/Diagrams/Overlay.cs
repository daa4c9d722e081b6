namespace PyTool.Standards.Markers.Diagrams;

/// <summary>
/// Walks two nodes of one variable along their common refinement. Starts at the first pair of children. Where both have a
/// cut at the same place, the edge below it takes the text of the right node and the edge above it that of the left node.
/// </summary>
internal struct Overlay(Marker left, Marker right)
{
    private int _left;
    private int _right;
    private Boundary _before;

    /// <summary>The border below the current edge; meaningless for the first.</summary>
    public readonly Boundary Before => _before;

    public readonly Marker Left => left.Children[_left];

    public readonly Marker Right => right.Children[_right];

    public readonly int LeftEdge => _left;

    public readonly int RightEdge => _right;

    public bool MoveNext()
    {
        var leftOpen = _left < left.Boundaries.Length;
        var rightOpen = _right < right.Boundaries.Length;
        if (!leftOpen && !rightOpen)
        {
            return false;
        }

        var order = !leftOpen ? 1 : !rightOpen ? -1 : left.Boundaries[_left].CompareTo(right.Boundaries[_right]);
        if (order == 0)
        {
            var lower = left.Boundaries[_left++];
            _before = new Boundary(right.Boundaries[_right++].Ends, lower.Starts, lower.Above);
        }
        else
        {
            _before = order < 0 ? left.Boundaries[_left++] : right.Boundaries[_right++];
        }

        return true;
    }
}
