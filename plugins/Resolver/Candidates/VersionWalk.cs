using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>Walks the versions of a sorted array that lie in a range, from either end. Jumps over the gaps of the range.</summary>
internal ref struct VersionWalk
{
    private readonly PyVersion[] _versions;
    private readonly VersionRange _range;
    private readonly bool _ascending;
    private int _interval;
    private int _next;
    private int _end;

    public VersionWalk(PyVersion[] versions, VersionRange range, bool ascending)
    {
        _versions = versions;
        _range = range;
        _ascending = ascending;
        _interval = ascending ? -1 : range.Count;
    }

    public PyVersion Current { get; private set; } = null!;

    public bool MoveNext()
    {
        while (_next == _end)
        {
            _interval += _ascending ? 1 : -1;
            if (_interval < 0 || _interval >= _range.Count)
            {
                return false;
            }

            var interval = _range[_interval];
            var first = interval.Lower is { } lower ? CountBelow(lower) : 0;
            var last = interval.Upper is { } upper ? CountBelow(upper) : _versions.Length;
            (_next, _end) = _ascending || last < first ? (first, Math.Max(first, last)) : (last, first);
        }

        Current = _versions[_ascending ? _next++ : --_next];
        return true;
    }

    // How many versions lie below a cut.
    private readonly int CountBelow(VersionCut cut)
    {
        var low = 0;
        var high = _versions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cut.IsBelow(_versions[middle]))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
