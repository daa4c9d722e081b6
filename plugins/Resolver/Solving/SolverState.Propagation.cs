namespace PyTool.Plugins.Resolver.Solving;

internal sealed partial class SolverState
{
    private const int NotContradicted = -1;

    // Contradicted incompatibilities in order of the level at which that was noticed.
    private IntList _contradicted;
    private IntList _stack;
    private bool[] _isStacked = new bool[64];

    /// <summary>Unit propagation from a package that changed.</summary>
    /// <returns>The proof that there is no solution, or <see langword="null"/>.</returns>
    public Incompatibility? Propagate(int package, IConflictObserver observer)
    {
        Restart(package);
        while (_stack.Count > 0)
        {
            var current = _stack.RemoveLast();
            _isStacked[current] = false;
            var conflict = PropagateFrom(current);
            if (conflict < 0)
            {
                continue;
            }

            if (!Resolve(conflict, observer, out var almost, out var kept, out var cause))
            {
                Restart(-1);
                return cause;
            }

            Restart(almost);
            Derive(almost, cause);
            Contradict(kept);
        }

        return null;
    }

    // The number of an incompatibility that is satisfied; -1: none is.
    private int PropagateFrom(int package)
    {
        // Newest first: which conflict is met first decides the path that the solver takes.
        var numbers = _byPackage[package].Span;
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            var number = numbers[i];
            if (_contradictedAt[number] != NotContradicted)
            {
                continue;
            }

            switch (Relate(_all[number], out var open))
            {
                case Relation.Satisfied:
                    return number;
                case Relation.Contradicted:
                    Contradict(number);
                    break;
                case Relation.AlmostSatisfied:
                    Stack(open);
                    Derive(open, _all[number]);
                    Contradict(number);
                    break;
            }
        }

        return -1;
    }

    private Relation Relate(Incompatibility incompatibility, out int open)
    {
        open = -1;
        var packages = incompatibility.Packages;
        for (var i = 0; i < packages.Length; i++)
        {
            if (_assignments[packages[i]] is { } assignment)
            {
                var term = incompatibility.Terms[i];
                if (assignment.Term.IsSubsetOf(term))
                {
                    continue;
                }

                if (assignment.Term.IsDisjoint(term))
                {
                    return Relation.Contradicted;
                }
            }

            if (open >= 0)
            {
                return Relation.Open;
            }

            open = packages[i];
        }

        return open < 0 ? Relation.Satisfied : Relation.AlmostSatisfied;
    }

    private void Contradict(int number)
    {
        _contradictedAt[number] = _level;
        _contradicted.Add(number);
    }

    private void Stack(int package)
    {
        if (!_isStacked[package])
        {
            _isStacked[package] = true;
            _stack.Add(package);
        }
    }

    private void Restart(int package)
    {
        while (_stack.Count > 0)
        {
            _isStacked[_stack.RemoveLast()] = false;
        }

        if (package >= 0)
        {
            EnsurePackage(package);
            Stack(package);
        }
    }
}
