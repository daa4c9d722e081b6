using FsCheck.Xunit;
using PyTool.Abstractions.Resolution;
using PyTool.Resolver.Tests.Fixtures;

namespace PyTool.Resolver.Tests.Oracle;

public sealed class OracleTests
{
    [Property(MaxTest = 1_000)]
    public void ResolveAsync_RandomUniverse_AgreesWithTryingEverything(int seed)
    {
        Compare(seed, ResolutionMode.Highest);
    }

    [Property(MaxTest = 1_000)]
    public void ResolveAsync_RandomUniverseLowestFirst_AgreesWithTryingEverything(int seed)
    {
        Compare(seed, ResolutionMode.Lowest);
    }

    private static void Compare(int seed, ResolutionMode mode)
    {
        var universe = new SmallUniverse(seed);
        var fixture = new ResolverFixture { Mode = mode };
        universe.Fill(fixture.Index);

        // The index answers at once, so there is nothing to wait for.
        var outcome = fixture.ResolveAsync(universe.RootTexts).GetAwaiter().GetResult();

        Assert.Equal(universe.IsSatisfiable(), outcome is ResolveOutcome.Solved);
        if (outcome is ResolveOutcome.Solved solved)
        {
            var chosen = Assert.Single(solved.Forks).Nodes.ToDictionary(node => node.Name.Value, node => (int)node.Version.Major, StringComparer.Ordinal);
            Assert.True(universe.IsValid(chosen));
        }
    }
}
