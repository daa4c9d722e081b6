using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Resolver.Tests.Fixtures;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Resolver.Tests;

public sealed class OrchestrationTests
{
    private readonly ResolverFixture _fixture = new();

    private TestIndex Index => _fixture.Index;

    [Fact]
    public async Task ResolveAsync_CancelledBefore_Throws()
    {
        Index.Add("a", "1.0");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _fixture.ResolveAsync(Requirements.ParseAll("a"), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task ResolveAsync_CancelledWhileWaiting_Throws()
    {
        Index.Add("a", "1.0");
        using var source = new CancellationTokenSource();
        var isWaiting = new TaskCompletionSource();
        Index.Delay = token =>
        {
            isWaiting.TrySetResult();
            return Task.Delay(Timeout.Infinite, token);
        };

        var resolving = _fixture.ResolveAsync(Requirements.ParseAll("a"), source.Token);
        await isWaiting.Task;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => resolving);
    }

    [Fact]
    public async Task ResolveAsync_SeveralSourceDistributions_AreAllHintedBeforeTheFirstAnswers()
    {
        Index.Add("a", "1.0").Wheels().WithSource().Requires("c");
        Index.Add("b", "2.0").Wheels().WithSource();
        Index.Add("b", "1.0");
        Index.Add("c", "1.0").Wheels().WithSource();
        var hinted = new TaskCompletionSource();
        Index.Hinted = name =>
        {
            if (name == "b-2.0.tar.gz")
            {
                hinted.TrySetResult();
            }
        };
        Index.Metadata = name => name == "a-1.0.tar.gz" ? hinted.Task : Task.CompletedTask;

        var solved = await _fixture.SolveAsync("a", "b");

        Assert.Equal(["a==1.0", "b==2.0", "c==1.0"], solved.Versions());
    }

    [Fact]
    public async Task ResolveAsync_LowestOfAnUnlimitedRange_IsNeverHinted()
    {
        Index.Add("a", "1.0").Wheels().WithSource();
        Index.Add("a", "2.0").Wheels().WithSource();
        _fixture.Mode = ResolutionMode.Lowest;
        var hinted = new System.Collections.Concurrent.ConcurrentBag<string>();
        Index.Hinted = hinted.Add;

        await _fixture.SolveAsync("a");

        Assert.Empty(hinted);
    }

    [Fact]
    public async Task ResolveAsync_AnswersInAnyOrder_GivesTheSameResult()
    {
        for (var i = 0; i < 20; i++)
        {
            Index.Add($"p{i}", "1.0").Requires($"p{(i * 7) + 1}", $"p{(i * 3) + 2} ; sys_platform == 'linux'");
            Index.Add($"p{i}", "2.0").Requires($"p{(i * 5) + 1}<2", $"p{(i * 3) + 2}<2 ; sys_platform == 'win32'");
        }

        for (var i = 20; i < 150; i++)
        {
            Index.Add($"p{i}", "1.0");
            Index.Add($"p{i}", "2.0");
        }

        var expected = (await _fixture.SolveAsync("p0", "p3", "p9")).Dump();
        var count = 0;
        Index.Delay = async _ =>
        {
            for (var i = Interlocked.Increment(ref count) % 5; i > 0; i--)
            {
                await Task.Yield();
            }
        };

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(expected, (await _fixture.SolveAsync("p0", "p3", "p9")).Dump());
        }
    }

    [Fact]
    public async Task ResolveAsync_DirectRequirements_AreAnnouncedAtOnce()
    {
        Index.Add("a", "1.0");
        Index.Add("b", "1.0");

        await _fixture.SolveAsync("a", "b");

        Assert.Equal(["a", "b"], Index.Announced.Order());
    }

    [Fact]
    public async Task ResolveAsync_DirectoryRequirement_CountsItsRequirementsAsDirect()
    {
        var source = new PackageSource.LocalDirectory { Path = "/project", Kind = DirectoryKind.Editable };
        Index.AddSource(source, Metadata("project", "a"));
        Index.Add("a", "1.0");
        Index.Add("a", "2.0");
        _fixture.Mode = ResolutionMode.LowestDirect;

        var outcome = await _fixture.ResolveAsync([Project(source)], CancellationToken.None);

        Assert.Equal(["a==1.0", "project==1.0"], Assert.IsType<ResolveOutcome.Solved>(outcome).Versions());
        Assert.Contains("a", Index.Announced);
    }

    [Fact]
    public async Task ResolveAsync_GroupOfProject_GivesNodeOfItsOwnAndNoBase()
    {
        var source = new PackageSource.LocalDirectory { Path = "/project", Kind = DirectoryKind.Virtual };
        Index.AddSource(source, Metadata("project"));
        Index.Add("pytest", "1.0");
        var requirement = new PackageRequirement { Name = PackageName.Parse("project"), Source = source, Groups = [GroupName.Parse("dev")] };

        var outcome = await _fixture.ResolveAsync([requirement], CancellationToken.None);

        Assert.Equal(["project:dev -> pytest", "root -> project:dev"], Assert.IsType<ResolveOutcome.Solved>(outcome).Forks[0].EdgeTexts().Order());
    }

    [Fact]
    public async Task ResolveAsync_UrlOfRegistryPackage_IsRefused()
    {
        Index.Add("a", "1.0").Requires("b @ https://files.test/b-1.0-py3-none-any.whl");

        var exception = await Assert.ThrowsAsync<PyToolException>(() => _fixture.ResolveAsync("a"));

        Assert.Contains("Package `b` was included as a URL dependency", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResolveAsync_TwoUrlsForOneName_AreRefused()
    {
        foreach (var version in new[] { "1.0", "2.0" })
        {
            Index.AddSource(
                new PackageSource.Archive { Url = $"https://files.test/b-{version}-py3-none-any.whl" },
                new PackageMetadata { Name = PackageName.Parse("b"), Version = PyVersion.Parse(version) });
        }

        var exception = await Assert.ThrowsAsync<PyToolException>(
            () => _fixture.ResolveAsync("b @ https://files.test/b-1.0-py3-none-any.whl", "b @ https://files.test/b-2.0-py3-none-any.whl"));

        Assert.Contains("conflicting URLs for package `b`", exception.Message, StringComparison.Ordinal);
    }

    private static PackageRequirement Project(PackageSource source) => new() { Name = PackageName.Parse("project"), Source = source };

    private static PackageMetadata Metadata(string name, params string[] requirements) => new()
    {
        Name = PackageName.Parse(name),
        Version = PyVersion.Parse("1.0"),
        Requirements = Requirements.ParseAll(requirements),
        Groups = new Dictionary<GroupName, IReadOnlyList<PackageRequirement>> { [GroupName.Parse("dev")] = Requirements.ParseAll("pytest") },
    };
}
