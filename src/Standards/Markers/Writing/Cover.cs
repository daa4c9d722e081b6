namespace PyTool.Standards.Markers.Writing;

/// <summary>A sum of products. Without branches: if null one clause without terms, if empty none.</summary>
internal sealed class Cover(Marker function, List<CoverBranch>? branches)
{
    /// <summary>What the sum means.</summary>
    public Marker Function { get; } = function;

    public List<CoverBranch>? Branches { get; } = branches;
}
