using PyTool.Abstractions.Resolution;
using PyTool.Resolver.Tests.Fixtures;

namespace PyTool.Resolver.Tests;

public sealed class AvailabilityTests
{
    private readonly ResolverFixture _fixture = new();

    private TestIndex Index => _fixture.Index;

    [Fact]
    public async Task ResolveAsync_PrereleaseOnly_IsTakenIfNecessary()
    {
        Index.Add("a", "1.0rc1");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0rc1"], solved.Versions());
    }

    [Theory]
    [InlineData(PrereleaseMode.IfNecessary, "1.0")]
    [InlineData(PrereleaseMode.Disallow, "1.0")]
    [InlineData(PrereleaseMode.Explicit, "1.0")]
    [InlineData(PrereleaseMode.Allow, "2.0b1")]
    public async Task ResolveAsync_StableAndPrerelease_FollowsMode(PrereleaseMode mode, string expected)
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0b1");
        _fixture.Prerelease = mode;

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal([$"a=={expected}"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_ExplicitMode_TakesPrereleaseThatIsNamed()
    {
        Index.Add("a", "2.0b1");
        _fixture.Prerelease = PrereleaseMode.Explicit;

        var solved = await _fixture.SolveAsync("a>=2.0b1");

        Assert.Equal(["a==2.0b1"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_YankedRelease_IsPassedOver()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0").Yanked();

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_YankedReleaseThatIsPinned_IsTaken()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0").Yanked();

        var solved = await _fixture.SolveAsync("a==2.0");

        Assert.Equal(["a==2.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_ReleaseWithoutMetadata_IsPassedOver()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0").WithoutMetadata();

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_TooNewRelease_DoesNotExist()
    {
        Index.Add("a", "1.0").Unusable(UnusableKind.ExcludeNewer);

        var failed = await _fixture.FailAsync("a");

        Assert.Contains(Leaves(failed.Root), leaf => leaf is Derivation.NoVersions);
    }

    [Fact]
    public async Task ResolveAsync_UnknownPackage_TellsTheReason()
    {
        var failed = await _fixture.FailAsync("missing");

        var unusable = Assert.Single(Leaves(failed.Root).OfType<Derivation.Unusable>());
        Assert.Equal((UnusableKind.NotFound, "missing"), (unusable.Reason.Kind, unusable.Package.Name!.Value.Value));
    }

    [Fact]
    public async Task ResolveAsync_ImpossibleRequirement_TellsTheReason()
    {
        Index.Add("a", "1.0").Requires("b>2,<1");

        var failed = await _fixture.FailAsync("a");

        Assert.Contains(Leaves(failed.Root), leaf => leaf is Derivation.Unusable { Reason.Kind: UnusableKind.ImpossibleRequirement });
    }

    [Fact]
    public async Task ResolveAsync_PythonTooOldForAll_TellsTheDependencyOnPython()
    {
        Index.Add("a", "1.0").ForPython(">=3.13");
        _fixture.ForkStrategy = ForkStrategy.Fewest;

        var failed = await _fixture.FailAsync("a");

        Assert.Contains(Leaves(failed.Root), leaf => leaf is Derivation.Dependency { Needed.Kind: DerivationPackageKind.TargetPython });
    }

    [Fact]
    public async Task ResolveAsync_ThousandsOfConclusions_BuildsTheProofWithoutRecursion()
    {
        for (var i = 0; i < 3_000; i++)
        {
            Index.Add($"p{i}", "1.0").Requires($"p{i + 1}");
        }

        Index.Add("p3000", "1.0").Requires("p0>1");

        var failed = await _fixture.FailAsync("p0");

        Assert.True(Leaves(failed.Root).Count > 2_900);
    }

    private static List<Derivation> Leaves(Derivation root)
    {
        var leaves = new List<Derivation>();
        var seen = new HashSet<Derivation>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Derivation>([root]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (next is Derivation.Derived derived)
            {
                open.Push(derived.First);
                open.Push(derived.Second);
            }
            else
            {
                leaves.Add(next);
            }
        }

        return leaves;
    }
}
