using PyTool.Abstractions.Resolution;
using PyTool.Resolver.Tests.Fixtures;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Resolver.Tests;

public sealed class SolvingTests
{
    private readonly ResolverFixture _fixture = new();

    private TestIndex Index => _fixture.Index;

    [Fact]
    public async Task ResolveAsync_SimpleChain_TakesHighestVersions()
    {
        Index.Add("a", "1.0").Requires("b>=1");
        Index.Add("b", "1.0");
        Index.Add("b", "2.0");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==2.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_NewestNeedsImpossible_TakesOlder()
    {
        Index.Add("a", "2.0").Requires("b>=2");
        Index.Add("a", "1.0").Requires("b<2");
        Index.Add("b", "1.0");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_ConflictDeepDown_BacktracksOverIt()
    {
        Index.Add("a", "2.0").Requires("shared>=2");
        Index.Add("a", "1.0").Requires("shared>=1");
        Index.Add("b", "1.0").Requires("c");
        Index.Add("c", "1.0").Requires("shared<2");
        Index.Add("shared", "1.0");
        Index.Add("shared", "2.0");

        var solved = await _fixture.SolveAsync("a", "b");

        Assert.Equal(["a==1.0", "b==1.0", "c==1.0", "shared==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_CycleOfRequirements_IsSolved()
    {
        Index.Add("a", "1.0").Requires("b");
        Index.Add("b", "1.0").Requires("a");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_LowestMode_TakesLowestVersions()
    {
        Index.Add("a", "1.0").Requires("b>=1");
        Index.Add("a", "2.0").Requires("b>=1");
        Index.Add("b", "1.0");
        Index.Add("b", "2.0");
        _fixture.Mode = ResolutionMode.Lowest;

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_LowestDirectMode_TakesLowestOfDirectOnly()
    {
        Index.Add("a", "1.0").Requires("b>=1");
        Index.Add("a", "2.0").Requires("b>=1");
        Index.Add("b", "1.0");
        Index.Add("b", "2.0");
        _fixture.Mode = ResolutionMode.LowestDirect;

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==2.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_Constraint_LimitsWithoutAsking()
    {
        Index.Add("a", "1.0").Requires("b");
        Index.Add("b", "1.0");
        Index.Add("b", "2.0");
        Index.Add("c", "1.0");
        _fixture.Constraints = ["b<2", "c<1"];

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_Override_ReplacesRequirement()
    {
        Index.Add("a", "1.0").Requires("b<2");
        Index.Add("b", "1.0");
        Index.Add("b", "2.0");
        _fixture.Overrides = [new RequirementOverride { Requirement = Requirements.Parse("b>=2") }];

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==2.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_ScopedOverride_AddsRequirementToThatPackageOnly()
    {
        Index.Add("a", "1.0");
        Index.Add("b", "1.0");
        _fixture.Overrides = [new RequirementOverride { Requirement = Requirements.Parse("b"), ScopeName = PackageName.Parse("a") }];

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a -> b", "root -> a"], solved.Forks[0].EdgeTexts().Order());
    }

    [Fact]
    public async Task ResolveAsync_Exclusion_LeavesDependencyOut()
    {
        Index.Add("a", "1.0").Requires("b");
        Index.Add("b", "1.0");
        _fixture.Exclusions = [new RequirementExclusion { Names = [PackageName.Parse("b")] }];

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_Preference_IsKept()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0");
        _fixture.Preferences = [ResolverFixture.Prefer("a", "1.0")];

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_PreferenceOutOfRange_IsIgnored()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0");
        _fixture.Preferences = [ResolverFixture.Prefer("a", "1.0")];

        var solved = await _fixture.SolveAsync("a>1");

        Assert.Equal(["a==2.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_Extra_GivesNodeAndTwoEdges()
    {
        Index.Add("a", "1.0").Requires("b ; extra == 'x'", "c ; extra == 'y'");
        Index.Add("b", "1.0");
        Index.Add("c", "1.0");

        var solved = await _fixture.SolveAsync("a[x]");

        Assert.Equal(["a[x] -> b", "root -> a", "root -> a[x]"], solved.Forks[0].EdgeTexts().Order());
    }

    [Fact]
    public async Task ResolveAsync_ExtraOfOwnExtras_IsExpanded()
    {
        Index.Add("a", "1.0").Requires("a[x,y] ; extra == 'all'", "b ; extra == 'x'", "c ; extra == 'y'");
        Index.Add("b", "1.0");
        Index.Add("c", "1.0");

        var solved = await _fixture.SolveAsync("a[all]");

        Assert.Equal(["a==1.0", "b==1.0", "c==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_ManyVersionsThatAllFail_EndsWithTheOneThatWorks()
    {
        for (var i = 1; i <= 300; i++)
        {
            Index.Add("a", $"{i}.0").Requires($"b=={(i == 1 ? 1 : 2)}.0", $"c=={i}.0");
            Index.Add("c", $"{i}.0").Requires("b<2");
        }

        Index.Add("b", "1.0");
        Index.Add("b", "2.0");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==1.0", "c==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_LocalVersion_SatisfiesPublicPin()
    {
        Index.Add("a", "1.0+cpu");

        var solved = await _fixture.SolveAsync("a==1.0");

        Assert.Equal(PyVersion.Parse("1.0+cpu"), solved.Forks[0].Nodes[0].Version);
    }
}
