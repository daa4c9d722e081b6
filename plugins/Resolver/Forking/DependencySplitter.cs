using PyTool.Plugins.Resolver.Dependencies;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>Splits a fork where one version lists the same package several times under different markers, then by conflict sets.</summary>
internal sealed class DependencySplitter(ResolveInputs inputs)
{
    private readonly ConflictSplitter _conflicts = new(inputs.Request.Conflicts);

    /// <summary>The parts; a single one when there is no reason to split. Dependencies come sorted by name.</summary>
    public List<SplitFork> Split(ForkEnv env, PythonTarget python, List<Dependency> dependencies)
    {
        if (!inputs.IsUniversal)
        {
            return [new SplitFork(env, dependencies)];
        }

        var sorted = SortByName(dependencies);
        var forks = new List<SplitFork> { new(env, new List<Dependency>(sorted.Length)) };
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            var isUniform = true;
            while (end < sorted.Length && sorted[end].Package.NameId == sorted[start].Package.NameId)
            {
                isUniform &= sorted[end].Package.Marker == sorted[start].Package.Marker;
                end++;
            }

            var group = sorted.AsSpan(start, end - start);
            if (isUniform && !RaisesPython(group[0].Package.Marker, python))
            {
                AddUniform(forks, group);
                continue;
            }

            foreach (var dependency in group)
            {
                if (env.Has(dependency.Package.Marker))
                {
                    forks = SplitBy(forks, dependency, python);
                }
            }
        }

        return _conflicts.Split(forks);
    }

    private static void AddUniform(List<SplitFork> forks, ReadOnlySpan<Dependency> group)
    {
        foreach (var fork in forks)
        {
            if (fork.Env.Has(group[0].Package.Marker))
            {
                fork.Dependencies.AddRange(group);
            }
        }
    }

    private static List<SplitFork> SplitBy(List<SplitFork> forks, Dependency dependency, PythonTarget python)
    {
        var whole = dependency.Package.Marker;
        if (whole.IsTrue)
        {
            foreach (var fork in forks)
            {
                fork.Dependencies.Add(dependency);
            }

            return forks;
        }

        var remaining = whole;
        var result = new List<SplitFork>(forks.Count + 1);
        foreach (var fork in forks)
        {
            if (!fork.Env.Has(remaining))
            {
                result.Add(fork);
                continue;
            }

            if (fork.Env.Has(remaining.Negate()))
            {
                AddPart(result, fork, fork.Env.Narrow(remaining.Negate()), dependency, python);
            }

            AddPart(result, fork, fork.Env.Narrow(remaining), dependency, python);
            remaining = remaining.And(fork.Env.Marker.Negate());
        }

        return result;
    }

    private static void AddPart(List<SplitFork> result, in SplitFork fork, ForkEnv env, Dependency dependency, PythonTarget python)
    {
        if (!env.Has(python.Marker))
        {
            return;
        }

        var kept = new List<Dependency>(fork.Dependencies.Count + 1);
        foreach (var earlier in fork.Dependencies)
        {
            if (env.Has(earlier.Package.Marker))
            {
                kept.Add(earlier);
            }
        }

        if (env.Has(dependency.Package.Marker))
        {
            kept.Add(dependency);
        }

        result.Add(new SplitFork(env, kept));
    }

    private static bool RaisesPython(Marker marker, PythonTarget python) =>
        marker.FindPythonBounds() is { } bounds && bounds.Lower > python.Lower;

    // Stable: dependencies on one name keep their order.
    private static Dependency[] SortByName(List<Dependency> dependencies)
    {
        var sorted = dependencies.ToArray();
        var keys = new (string Name, int Place)[sorted.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (sorted[i].Package.Name.Value, i);
        }

        Array.Sort(keys, sorted, Comparer<(string Name, int Place)>.Create(static (left, right) =>
        {
            var order = string.CompareOrdinal(left.Name, right.Name);
            return order == 0 ? left.Place.CompareTo(right.Place) : order;
        }));
        return sorted;
    }
}
