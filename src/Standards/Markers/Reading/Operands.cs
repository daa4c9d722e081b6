namespace PyTool.Standards.Markers.Reading;

/// <summary>The operands of a chain of <c>and</c> or <c>or</c>; those to be ignored (null) do not count.</summary>
internal struct Operands
{
    private Marker? _first;
    private List<Marker>? _all;

    public void Add(Marker? operand)
    {
        if (operand is null)
        {
            return;
        }

        if (_first is null)
        {
            _first = operand;
            return;
        }

        (_all ??= [_first]).Add(operand);
    }

    /// <summary>Joins neighbours pairwise, round after round: chains of thousands cost no more than their size, times the rounds.</summary>
    /// <param name="join">The operation.</param>
    /// <param name="stop">The operand that decides the chain.</param>
    /// <returns>Null if all operands are to be ignored.</returns>
    public readonly Marker? Join(Func<Marker, Marker, Marker> join, Marker stop)
    {
        if (_all is null)
        {
            return _first;
        }

        var count = _all.Count;
        while (count > 1)
        {
            if (_all.IndexOf(stop, 0, count) >= 0)
            {
                return stop;
            }

            var joined = 0;
            for (var i = 0; i < count; i += 2)
            {
                _all[joined++] = i + 1 < count ? join(_all[i], _all[i + 1]) : _all[i];
            }

            count = joined;
        }

        return _all[0];
    }
}
