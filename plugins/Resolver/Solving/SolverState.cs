using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Solving;

/// <summary>
/// The PubGrub state of one fork: incompatibilities by package and a partial solution. Packages are numbers; the tables
/// are arrays by number, so that a fork is a handful of block copies.
/// </summary>
internal sealed partial class SolverState
{
    private readonly int _root;
    private readonly PyVersion _rootVersion;

    // By package.
    private Assignment?[] _assignments = new Assignment?[64];
    private IntList[] _byPackage = new IntList[64];

    // Packages in order of their first assignment: their smallest levels ascend, so backtracking drops a tail.
    private IntList _assigned;
    private int _level;
    private int _clock;

    public SolverState(int root, PyVersion rootVersion)
    {
        _root = root;
        _rootVersion = rootVersion;
        _dependencies = [];
        Add(Incompatibility.ForRoot(root, VersionRange.Exactly(rootVersion)));
    }

    private SolverState(SolverState other)
    {
        _root = other._root;
        _rootVersion = other._rootVersion;
        _level = other._level;
        _clock = other._clock;
        HasBacktracked = other.HasBacktracked;
        _assigned = other._assigned.Copy();
        _assignments = new Assignment?[other._assignments.Length];
        foreach (var package in _assigned.Span)
        {
            _assignments[package] = other._assignments[package]!.Copy();
        }

        _byPackage = new IntList[other._byPackage.Length];
        for (var i = 0; i < _byPackage.Length; i++)
        {
            _byPackage[i] = other._byPackage[i].Copy();
        }

        _all = [.. other._all];
        _count = other._count;
        _contradictions = [.. other._contradictions];
        _departures = other._departures.Copy();
        _dependencies = new Dictionary<DependencyKey, int>(other._dependencies);
        _outdated = other._outdated.Copy();
        _isOutdated = [.. other._isOutdated];
        _queue = other._queue.Copy();
        _priorities = [.. other._priorities];
        _isStacked = new bool[other._isStacked.Length];
    }

    /// <summary>Whether any decision was ever taken back.</summary>
    public bool HasBacktracked { get; private set; }

    public SolverState Copy() => new(this);

    /// <summary>What is known of a package; <see langword="null"/>: nothing.</summary>
    public Assignment? this[int package] => package < _assignments.Length ? _assignments[package] : null;

    /// <summary>Packages with a decision, in order of their first assignment.</summary>
    public IEnumerable<int> Decided()
    {
        for (var i = 0; i < _assigned.Count; i++)
        {
            if (_assignments[_assigned[i]]!.Decision is not null)
            {
                yield return _assigned[i];
            }
        }
    }

    private void Derive(int package, Incompatibility cause)
    {
        var term = cause[package].Negate();
        var assignment = _assignments[package];
        if (assignment is null)
        {
            _assignments[package] = new Assignment(_level, new Assignment.Step(_clock, _level, cause, term));
            _assigned.Add(package);
        }
        else
        {
            term = assignment.Term.Intersect(term);
            assignment.Derive(new Assignment.Step(_clock, _level, cause, term));
        }

        _clock++;
        if (term.IsPositive)
        {
            MarkOutdated(package);
        }
    }

    /// <summary>Chooses a version.</summary>
    public void Decide(int package, PyVersion version)
    {
        _level++;
        _assignments[package]!.Decide(version, _clock++, _level);
        Unmark(package);
    }
}
