using PyTool.Standards.Markers;

namespace PyTool.Core.Exports;

/// <summary>A package, or an extra of one, on the way from the roots.</summary>
internal sealed class ExportNode(int position)
{
    public int Position { get; } = position;

    /// <summary>Position of each package that is needed, and when.</summary>
    public List<(ExportNode Target, Marker Marker)> Out { get; } = [];

    /// <summary>Positions of the packages that need this one.</summary>
    public HashSet<int> Dependents { get; } = [];

    /// <summary>When it is reached.</summary>
    public Marker Reach { get; set; } = Marker.False;

    /// <summary>Whether its present reach has yet to be handed on.</summary>
    public bool IsWaiting { get; set; }
}
