using PyTool.Abstractions.Resolution;
using PyTool.Resolver.Tests.Fixtures;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Resolver.Tests;

public sealed class ConcreteTests
{
    private readonly ResolverFixture _fixture = new()
    {
        Python = ">=3.12.1",
        Environment = new ConcreteEnvironment
        {
            Markers = new MarkerEnvironment
            {
                OsName = "posix",
                SysPlatform = "linux",
                PlatformSystem = "Linux",
                PlatformMachine = "x86_64",
                PlatformPythonImplementation = "CPython",
                PlatformRelease = "6.1",
                PlatformVersion = "1",
                ImplementationName = "cpython",
                ImplementationVersion = "3.12.1",
                PythonFullVersion = "3.12.1",
                PythonVersion = "3.12",
            },
            Tags = new CompatibleTags(
                new InterpreterTags { Implementation = "cpython", Major = 3, Minor = 12 }, PythonPlatform.Manylinux(2, 36, "x86_64")),
        },
    };

    private TestIndex Index => _fixture.Index;

    [Fact]
    public async Task ResolveAsync_Markers_AreEvaluatedAndNeverFork()
    {
        Index.Add("a", "1.0").Requires("b<2 ; sys_platform == 'linux'", "b>=2 ; sys_platform == 'win32'", "c ; sys_platform == 'win32'");
        Index.Add("b", "1.0");
        Index.Add("b", "2.0");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0", "b==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_NewestWithoutFittingWheel_TakesOlder()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0").Wheels("cp311-cp311-win_amd64", "cp313-cp313-manylinux_2_17_x86_64");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_SeveralFittingWheels_TakesBestTag()
    {
        Index.Add("a", "1.0").Wheels("py3-none-any", "cp312-cp312-manylinux_2_17_x86_64", "cp38-abi3-manylinux_2_17_x86_64");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal("a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl", solved.Forks[0].Nodes[0].File!.Artifact.FileName);
    }

    [Fact]
    public async Task ResolveAsync_InstalledVersion_IsKeptWithoutAskingForReleases()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0");
        _fixture.Preferences = [new VersionPreference { Name = PackageName.Parse("a"), Version = PyVersion.Parse("1.0"), IsInstalled = true }];

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
        Assert.Null(solved.Forks[0].Nodes[0].File);
    }

    [Fact]
    public async Task ResolveAsync_InstalledVersionOutOfRange_IsReplaced()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0");
        _fixture.Preferences = [new VersionPreference { Name = PackageName.Parse("a"), Version = PyVersion.Parse("1.0"), IsInstalled = true }];

        var solved = await _fixture.SolveAsync("a>1");

        Assert.Equal(["a==2.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_ReleaseForNewerPython_IsPassedOver()
    {
        Index.Add("a", "1.0");
        Index.Add("a", "2.0").ForPython(">=3.13");

        var solved = await _fixture.SolveAsync("a");

        Assert.Equal(["a==1.0"], solved.Versions());
    }
}
