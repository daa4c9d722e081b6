using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Solving;

internal sealed partial class SolverState
{
    // Packages whose term changed since the last pick; their priorities are asked for again.
    private IntList _outdated;
    private bool[] _isOutdated = new bool[64];

    // Undecided packages with the priority they had when it was last asked for; 0: not in the queue.
    private IntList _queue;
    private long[] _priorities = new long[64];

    /// <summary>The undecided package of the highest priority; -1: everything is decided.</summary>
    public int Pick(IPriorities priorities)
    {
        foreach (var package in _outdated.Span)
        {
            _isOutdated[package] = false;
            if (_assignments[package] is { Decision: null, Term.IsPositive: true })
            {
                if (_priorities[package] == 0)
                {
                    _queue.Add(package);
                }

                _priorities[package] = priorities.Of(package);
            }
        }

        _outdated.Clear();
        var best = -1;
        var bestPriority = 0L;
        var queued = _queue.Span;
        for (var i = 0; i < queued.Length; i++)
        {
            var priority = _priorities[queued[i]];
            if (priority > bestPriority)
            {
                best = i;
                bestPriority = priority;
            }
        }

        if (best < 0)
        {
            return -1;
        }

        var picked = _queue[best];
        _queue.RemoveAtUnordered(best);
        _priorities[picked] = 0;
        return picked;
    }

    /// <summary>
    /// Adds the dependencies of a version and decides on it, unless (once there was any backtracking) they forbid it.
    /// </summary>
    /// <returns>The dependency that forbids the version, or <see langword="null"/> when it was chosen.</returns>
    public Incompatibility? AddDependencies(int package, PyVersion version, ReadOnlySpan<Incompatibility> dependencies)
    {
        foreach (var dependency in dependencies)
        {
            Add(dependency);
        }

        if (HasBacktracked)
        {
            var exact = VersionRange.Exactly(version);
            foreach (var dependency in dependencies)
            {
                if (WouldBeSatisfied(dependency, package, Term.In(exact)))
                {
                    return dependency;
                }
            }
        }

        Decide(package, version);
        return null;
    }

    private bool WouldBeSatisfied(Incompatibility incompatibility, int package, Term term)
    {
        for (var i = 0; i < incompatibility.Packages.Length; i++)
        {
            var other = incompatibility.Packages[i];
            var known = other == package ? term : _assignments[other] is { } assignment ? assignment.Term : Term.NotIn(VersionRange.Empty);
            if (!known.IsSubsetOf(incompatibility.Terms[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void MarkOutdated(int package)
    {
        if (!_isOutdated[package])
        {
            _isOutdated[package] = true;
            _outdated.Add(package);
        }
    }

    private void Unmark(int package)
    {
        if (_priorities[package] != 0)
        {
            _priorities[package] = 0;
            _queue.RemoveAtUnordered(_queue.Span.IndexOf(package));
        }

        // A decided package is skipped at the next pick, so its mark may stay.
    }

    private void RequeueAll()
    {
        foreach (var package in _queue.Span)
        {
            _priorities[package] = 0;
        }

        _queue.Clear();
        foreach (var package in _assigned.Span)
        {
            MarkOutdated(package);
        }
    }

}
