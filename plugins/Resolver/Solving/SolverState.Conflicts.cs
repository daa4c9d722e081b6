namespace PyTool.Plugins.Resolver.Solving;

internal sealed partial class SolverState
{
    private Satisfier[] _satisfiers = new Satisfier[16];

    /// <summary>
    /// Conflict resolution: walks from a satisfied incompatibility back to one that would have forced another step at an
    /// earlier level, and goes back to there. False when the conflict reaches the root: then the cause is the proof.
    /// </summary>
    private bool Resolve(int number, IConflictObserver observer, out int almost, out int kept, out Incompatibility cause)
    {
        var current = _all[number];
        kept = number;
        while (!current.IsTerminal(_root, _rootVersion))
        {
            var pivot = FindSatisfiers(current);
            var package = current.Packages[pivot];
            var satisfier = _satisfiers[pivot];
            var previous = PreviousLevel(current, pivot, satisfier);
            if (previous < satisfier.Level)
            {
                Backtrack(previous);
                kept = kept < 0 ? Add(current) : kept;
                observer.OnConflict(package, current);
                almost = package;
                cause = current;
                return true;
            }

            current = Incompatibility.ForDerived(current, satisfier.Cause!, package);
            kept = -1;
            observer.OnConflict(package, current);
        }

        almost = -1;
        cause = current;
        return false;
    }

    // The place of the term that came to hold last.
    private int FindSatisfiers(Incompatibility incompatibility)
    {
        var packages = incompatibility.Packages;
        if (_satisfiers.Length < packages.Length)
        {
            Array.Resize(ref _satisfiers, packages.Length * 2);
        }

        var last = 0;
        for (var i = 0; i < packages.Length; i++)
        {
            _satisfiers[i] = _assignments[packages[i]]!.Satisfy(incompatibility.Terms[i].Negate());
            last = _satisfiers[i].Clock > _satisfiers[last].Clock ? i : last;
        }

        return last;
    }

    // The level at which all was satisfied but for the step of the satisfier itself.
    private int PreviousLevel(Incompatibility incompatibility, int pivot, Satisfier satisfier)
    {
        var package = incompatibility.Packages[pivot];
        var assignment = _assignments[package]!;
        var step = satisfier.Cause is { } cause ? cause[package].Negate() : assignment.Term;
        _satisfiers[pivot] = assignment.Satisfy(step.Intersect(incompatibility.Terms[pivot].Negate()));
        var latest = _satisfiers[0];
        for (var i = 1; i < incompatibility.Packages.Length; i++)
        {
            latest = _satisfiers[i].Clock > latest.Clock ? _satisfiers[i] : latest;
        }

        return Math.Max(latest.Level, 1);
    }

    private void Backtrack(int level)
    {
        _level = level;
        HasBacktracked = true;
        while (_assigned.Count > 0 && _assignments[_assigned[_assigned.Count - 1]]!.SmallestLevel > level)
        {
            _assignments[_assigned.RemoveLast()] = null;
        }

        foreach (var package in _assigned.Span)
        {
            if (_assignments[package]!.HighestLevel > level)
            {
                _assignments[package]!.BacktrackTo(level);
            }
        }

        Depart(level);
        RequeueAll();
    }

    /// <summary>Goes back to before the decision on a package, if there is one.</summary>
    public void BacktrackBefore(int package)
    {
        if (this[package] is { Decision: not null } assignment)
        {
            Backtrack(assignment.HighestLevel - 1);
        }
    }
}
