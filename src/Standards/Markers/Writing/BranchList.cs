namespace PyTool.Standards.Markers.Writing;

/// <summary>Branches in the order in which their functions came up first.</summary>
internal sealed class BranchList
{
    private readonly Dictionary<Marker, int> _places = [];

    public List<CoverBranch> All { get; } = [];

    public CoverBranch? Find(Marker function) => _places.TryGetValue(function, out var place) ? All[place] : null;

    public void Set(Marker function, CoverBranch branch)
    {
        if (_places.TryGetValue(function, out var place))
        {
            All[place] = branch;
            return;
        }

        _places.Add(function, All.Count);
        All.Add(branch);
    }
}
