using System.Runtime.CompilerServices;

namespace PyTool.Plugins.Resolver.Solving;

internal sealed partial class SolverState
{
    // How often each level was left by backtracking: what was noted at a level holds as long as that number stays.
    private IntList _departures;
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
            Contradict(kept, _level);
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
            if (IsContradicted(number))
            {
                continue;
            }

            switch (Relate(_all[number], out var open, out var level))
            {
                case Relation.Satisfied:
                    return number;
                case Relation.Contradicted:
                    Contradict(number, level);
                    break;
                case Relation.AlmostSatisfied:
                    Stack(open);
                    Derive(open, _all[number]);
                    Contradict(number, _level);
                    break;
            }
        }

        return -1;
    }

    // The level is that at which the contradiction came up.
    private Relation Relate(Incompatibility incompatibility, out int open, out int level)
    {
        open = -1;
        level = 0;
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
                    level = assignment.Satisfy(term).Level;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsContradicted(int number)
    {
        var note = _contradictions[number];
        return note.Level >= 0 && _departures[note.Level] == note.Departures;
    }

    private void Contradict(int number, int level)
    {
        while (_departures.Count <= _level)
        {
            _departures.Add(0);
        }

        _contradictions[number] = new Contradiction(level, _departures[level]);
    }

    // Forgets what was noted at the levels above.
    private void Depart(int level)
    {
        for (var above = level + 1; above < _departures.Count; above++)
        {
            _departures[above]++;
        }
    }

    /// <summary>A note that an incompatibility cannot come to hold.</summary>
    /// <param name="Level">The level at which that came up; -1: no note.</param>
    /// <param name="Departures">How often that level had been left by then.</param>
    private readonly record struct Contradiction(int Level, int Departures);

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
