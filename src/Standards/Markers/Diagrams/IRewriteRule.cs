namespace PyTool.Standards.Markers.Diagrams;

/// <summary>What happens to the nodes of a diagram while it is rewritten.</summary>
internal interface IRewriteRule
{
    /// <summary>Whether nothing changes in this node and below it.</summary>
    bool Leaves(Marker marker);

    /// <summary>What takes the place of a node: a result if <paramref name="final"/>, else to be rewritten further; null: its children are rewritten.</summary>
    Marker? Replaces(MarkerOperation operation, Marker marker, out bool final);
}
