using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Dependencies;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>The order in which forks are put on the stack: the last one is solved first.</summary>
internal sealed class ForkOrder(ForkStrategy strategy, ResolutionMode mode)
{
    private readonly bool _lowestPythonFirst = strategy == ForkStrategy.Fewest || mode == ResolutionMode.Lowest;

    /// <summary>Sorts by the lowest Python, then by how many dependencies have an upper bound; stable.</summary>
    public List<SplitFork> Sort(List<SplitFork> forks)
    {
        var keys = new (ReleaseCut Lower, int Bounded, int Place)[forks.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (forks[i].Env.Marker.FindPythonBounds()?.Lower ?? ReleaseCut.Lowest, CountBounded(forks[i].Dependencies), i);
        }

        Array.Sort(keys, (left, right) =>
        {
            var order = _lowestPythonFirst ? right.Lower.CompareTo(left.Lower) : left.Lower.CompareTo(right.Lower);
            order = order == 0 ? left.Bounded.CompareTo(right.Bounded) : order;
            return order == 0 ? left.Place.CompareTo(right.Place) : order;
        });
        return [.. Array.ConvertAll(keys, key => forks[key.Place])];
    }

    private static int CountBounded(List<Dependency> dependencies)
    {
        var count = 0;
        foreach (var dependency in dependencies)
        {
            count += dependency.Range.EndsInside || dependency.Range.IsEmpty ? 0 : 1;
        }

        return count;
    }
}
