using PyTool.Abstractions.Resolution;
using PyTool.Resolver.Tests.Fixtures;
using PyTool.Standards.Names;

namespace PyTool.Resolver.Tests;

public sealed class ForkingTests
{
    private readonly ResolverFixture _fixture = new();

    private TestIndex Index => _fixture.Index;

    [Fact]
    public async Task ResolveAsync_SameNameUnderTwoMarkers_Forks()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0");

        var solved = await _fixture.SolveAsync("a<2 ; sys_platform == 'linux'", "a>=2 ; sys_platform != 'linux'");

        Assert.Equal(["sys_platform == 'linux': a==1.0", "sys_platform != 'linux': a==2.0"], solved.ForkTexts());
    }

    [Fact]
    public async Task ResolveAsync_SameMarkerTwice_DoesNotFork()
    {
        Index.Add("a", "1.0");

        var solved = await _fixture.SolveAsync("a ; sys_platform == 'linux'", "a<2 ; sys_platform == 'linux'");

        Assert.Equal(["root -> a ; sys_platform == 'linux'"], solved.Forks[0].EdgeTexts());
    }

    [Fact]
    public async Task ResolveAsync_ReleaseForNewerPython_ForksAndSolvesNewestFirst()
    {
        Index.Add("a", "1.0").ForPython(">=3.8");
        Index.Add("a", "2.0").ForPython(">=3.11");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["python_full_version >= '3.11': a==2.0", "python_full_version < '3.11': a==1.0"], Simplified(solved));
    }

    [Fact]
    public async Task ResolveAsync_FewestStrategy_TakesWhatServesAllPythons()
    {
        Index.Add("a", "1.0").ForPython(">=3.8");
        Index.Add("a", "2.0").ForPython(">=3.11");
        _fixture.ForkStrategy = ForkStrategy.Fewest;

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_WheelsWithoutRequiredPlatform_ForksAndTakesOlderThere()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0").Wheels("cp312-cp312-manylinux_2_17_x86_64");
        _fixture.Python = "==3.12.*";
        _fixture.Required = ["sys_platform == 'win32'"];

        var solved = await _fixture.SolveAsync("a");

        Assert.Contains("sys_platform == 'win32': a==1.0", solved.ForkTexts());
        Assert.Contains(solved.ForkTexts(), text => text.EndsWith("a==2.0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ResolveAsync_LocalVersionForLinuxOnly_TakesPlainVersionElsewhere()
    {
        Index.Add("a", "1.0").Wheels("py3-none-macosx_14_0_arm64", "py3-none-win_amd64", "py3-none-manylinux_2_17_x86_64");
        Index.Add("a", "1.0+cpu").Wheels("py3-none-manylinux_2_17_x86_64");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "a==1.0+cpu"], solved.Forks.SelectMany(fork => fork.Versions()).Order());
    }

    [Fact]
    public async Task ResolveAsync_ConflictingExtras_GetForksOfTheirOwn()
    {
        var root = PackageName.Parse("a");
        Index.Add("a", "1.0").Requires("b==1.0 ; extra == 'x'", "b==2.0 ; extra == 'y'");
        Index.Add("b", "1.0");
        Index.Add("b", "2.0");
        _fixture.Conflicts =
        [
            [new ConflictItem { Package = root, Extra = ExtraName.Parse("x") }, new ConflictItem { Package = root, Extra = ExtraName.Parse("y") }],
        ];

        var solved = await _fixture.SolveAsync("a[x,y]");

        Assert.Equal(
            ["x: a==1.0 b==1.0", "y: a==1.0 b==2.0", ": a==1.0"],
            solved.Forks.Select(fork => $"{string.Join(' ', fork.Environment.Included.Select(item => item.Extra))}: {string.Join(' ', fork.Versions())}")
                .OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal));
    }

    [Fact]
    public async Task ResolveAsync_InitialForks_AreSolvedInTheirOrder()
    {
        Index.Add("a", "1.0");
        _fixture.Forks = ["sys_platform == 'darwin'", "sys_platform == 'linux'"];

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["sys_platform == 'darwin': a==1.0", "sys_platform == 'linux': a==1.0"], solved.ForkTexts());
    }

    [Fact]
    public async Task ResolveAsync_SecondFork_PrefersVersionsOfTheFirst()
    {
        // In the fork that is solved first (higher Python) only 1.0 is possible; the other one follows it.
        Index.Add("a", "1.0");
        Index.Add("a", "2.0");

        var solved = await _fixture.SolveAsync("a<2 ; python_version >= '3.11'", "a ; python_version < '3.11'");

        Assert.All(solved.Forks, fork => Assert.Equal(["a==1.0"], fork.Versions()));
    }

    private static IEnumerable<string> Simplified(ResolveOutcome.Solved solved) => solved.Forks.Select(fork =>
        $"{fork.Environment.Marker.Simplify(Standards.Pythons.RequiresPython.Parse(">=3.9").Bounds)}: {string.Join(' ', fork.Versions())}");
}
