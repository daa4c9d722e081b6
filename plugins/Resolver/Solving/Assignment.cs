using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Solving;

/// <summary>What a partial solution knows of one package: derivations in order of time, then perhaps a decision.</summary>
internal sealed partial class Assignment
{
    private Step[] _steps;
    private int _count;

    public Assignment(int level, Step first)
    {
        SmallestLevel = level;
        HighestLevel = level;
        _steps = [first];
        _count = 1;
        Term = first.Term;
    }

    private Assignment(Assignment other)
    {
        SmallestLevel = other.SmallestLevel;
        HighestLevel = other.HighestLevel;
        _steps = other._steps.AsSpan(0, other._count).ToArray();
        _count = other._count;
        Term = other.Term;
        Decision = other.Decision;
        DecisionClock = other.DecisionClock;
    }

    public int SmallestLevel { get; }

    public int HighestLevel { get; private set; }

    /// <summary>What all of it says together.</summary>
    public Term Term { get; private set; }

    /// <summary>The chosen version; <see langword="null"/> while there is none.</summary>
    public PyVersion? Decision { get; private set; }

    private int DecisionClock { get; set; }

    public Assignment Copy() => new(this);

    public void Derive(Step step)
    {
        if (_count == _steps.Length)
        {
            Array.Resize(ref _steps, _count * 2);
        }

        _steps[_count++] = step;
        HighestLevel = step.Level;
        Term = step.Term;
    }

    public void Decide(PyVersion version, int clock, int level)
    {
        Decision = version;
        DecisionClock = clock;
        HighestLevel = level;
        Term = Term.In(VersionRange.Exactly(version));
    }

    /// <summary>Forgets what came after a level.</summary>
    public void BacktrackTo(int level)
    {
        while (_steps[_count - 1].Level > level)
        {
            _steps[--_count] = default;
        }

        HighestLevel = _steps[_count - 1].Level;
        Term = _steps[_count - 1].Term;
        Decision = null;
    }

    /// <summary>The first assignment after which nothing of a term is left.</summary>
    public Satisfier Satisfy(Term excluded)
    {
        // Each step only narrows: once disjoint, always disjoint.
        var low = 0;
        var high = _count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_steps[middle].Term.IsDisjoint(excluded))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        if (low == _count)
        {
            return new Satisfier(null, DecisionClock, HighestLevel);
        }

        ref readonly var step = ref _steps[low];
        return new Satisfier(step.Cause, step.Clock, step.Level);
    }
}
