using PyTool.Abstractions.Resolution;
using PyTool.Core.Explanations;

namespace PyTool.Core.Tests.Explanations;

public class VersionComparisonTests
{
    [Fact]
    public void Between_TwoSolutions_TellsWhatIsNewGoneOrOther()
    {
        var before = Solved(("a", "1"), ("b", "1"), ("d", "1"));
        var after = Solved(("a", "1"), ("b", "2"), ("b", "1"), ("c", "3"));

        var changes = VersionComparison.Between(before, after);

        Assert.Equal(["b 1>1, 2", "c >3", "d 1>"], changes.Select(static c => $"{c.Name} {c.Before}>{c.After}"));
    }

    private static ResolveOutcome.Solved Solved(params (string Name, string Version)[] packages)
    {
        var graph = new TestGraph();
        foreach (var (name, version) in packages)
        {
            graph.Add(name, version);
        }

        return new ResolveOutcome.Solved { Forks = [graph.Fork] };
    }
}
