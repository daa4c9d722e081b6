using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Dependencies;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>Splits forks by declared conflicts: one part without any item of a set, then one part for each item.</summary>
internal sealed class ConflictSplitter(IReadOnlyList<IReadOnlyList<ConflictItem>> sets)
{
    public List<SplitFork> Split(List<SplitFork> forks)
    {
        for (var set = 0; set < sets.Count; set++)
        {
            var result = new List<SplitFork>(forks.Count);
            foreach (var fork in forks)
            {
                if (Concerns(fork, sets[set]))
                {
                    SplitOne(result, fork, set);
                }
                else
                {
                    result.Add(fork);
                }
            }

            forks = result;
        }

        return forks;
    }

    private void SplitOne(List<SplitFork> result, in SplitFork fork, int set)
    {
        var items = sets[set];
        if (!HasChoice(fork.Env, set))
        {
            var impossible = new List<ConflictItem>();
            foreach (var item in items)
            {
                if (!fork.Env.Allows(item))
                {
                    impossible.Add(item);
                }
            }

            AddPart(result, fork, [], impossible);
            return;
        }

        AddPart(result, fork, [], items);
        foreach (var chosen in items)
        {
            var others = new List<ConflictItem>(items.Count);
            foreach (var item in items)
            {
                if (!item.Equals(chosen))
                {
                    others.Add(item);
                }
            }

            AddPart(result, fork, [chosen], others);
        }
    }

    // At least two items are possible, or the one that is has a live conflict in another set.
    private bool HasChoice(ForkEnv env, int set)
    {
        ConflictItem? possible = null;
        foreach (var item in sets[set])
        {
            if (env.Allows(item))
            {
                if (possible is not null)
                {
                    return true;
                }

                possible = item;
            }
        }

        return possible is not null && HasLiveConflict(env, possible, set);
    }

    private bool HasLiveConflict(ForkEnv env, ConflictItem item, int besides)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            if (i == besides || !Contains(sets[i], item))
            {
                continue;
            }

            foreach (var other in sets[i])
            {
                if (!other.Equals(item) && env.Allows(other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddPart(List<SplitFork> result, in SplitFork fork, IReadOnlyList<ConflictItem> include, IReadOnlyList<ConflictItem> exclude)
    {
        if (fork.Env.Choose(include, exclude) is not { } env)
        {
            return;
        }

        var kept = new List<Dependency>(fork.Dependencies.Count);
        foreach (var dependency in fork.Dependencies)
        {
            // A distribution that another one needs is needed whether or not its project conflicts.
            var item = dependency.Package.Item!;
            var isProject = item.Extra is null && item.Group is null;
            if ((isProject && dependency.IsFromDistribution) || env.Allows(item))
            {
                kept.Add(dependency);
            }
        }

        result.Add(new SplitFork(env, kept));
    }

    private static bool Concerns(in SplitFork fork, IReadOnlyList<ConflictItem> items)
    {
        foreach (var dependency in fork.Dependencies)
        {
            if (Contains(items, dependency.Package.Item!))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<ConflictItem> items, ConflictItem item)
    {
        foreach (var other in items)
        {
            if (other.Equals(item))
            {
                return true;
            }
        }

        return false;
    }
}
