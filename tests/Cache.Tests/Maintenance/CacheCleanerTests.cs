using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Cache.Tests.Archives;
using PyTool.Cache.Tests.Store;
using PyTool.Plugins.Cache;
using PyTool.Standards.Names;

namespace PyTool.Cache.Tests.Maintenance;

public sealed class CacheCleanerTests
{
    private static readonly byte[] First = TestArchive.Write(new TestEntry("a.py", "A = 1\n"));
    private static readonly byte[] Second = TestArchive.Write(new TestEntry("b.py", "B = 1\n"));

    [Fact]
    public async Task CleanAsync_Everything_LeavesWhatIsNotOurs()
    {
        using var fixture = new CacheFixture();
        using (var cache = fixture.Create())
        {
            await cache.EnsureAsync(fixture.Wheel(First), fixture, CancellationToken.None);
        }

        var photo = Path.Combine(fixture.CacheDirectory, "photos", "cat.jpg");
        var uv = Path.Combine(fixture.CacheDirectory, "archive-v0", "x");
        Directory.CreateDirectory(Path.GetDirectoryName(photo)!);
        Directory.CreateDirectory(Path.GetDirectoryName(uv)!);
        await File.WriteAllTextAsync(photo, "precious");
        await File.WriteAllTextAsync(uv, "uv's");

        var removal = await fixture.Create().CleanAsync(new CacheCleanRequest(), CancellationToken.None);

        Assert.True(removal.Files >= 3);
        Assert.True(removal.Bytes > 0);
        Assert.True(File.Exists(photo));
        Assert.True(File.Exists(uv));
        Assert.False(Directory.Exists(Path.Combine(fixture.CacheDirectory, "archive-v1000")));
    }

    [Fact]
    public async Task CleanAsync_OnePackage_KeepsTheOthers()
    {
        using var fixture = new CacheFixture();
        var (gone, kept) = (fixture.Wheel(First, "gone"), fixture.Wheel(Second, "kept"));
        using (var cache = fixture.Create())
        {
            await cache.EnsureAsync(gone, fixture, CancellationToken.None);
            await cache.EnsureAsync(kept, fixture, CancellationToken.None);
        }

        using (var cache = fixture.Create())
        {
            await cache.CleanAsync(new CacheCleanRequest { Packages = [PackageName.Parse("gone")] }, CancellationToken.None);
        }

        Assert.Null(await fixture.Create().FindAsync(gone, CancellationToken.None));
        Assert.NotNull(await fixture.Create().FindAsync(kept, CancellationToken.None));
        Assert.Single(Directory.GetDirectories(Path.Combine(fixture.CacheDirectory, "archive-v1000")));
    }

    [Fact]
    public async Task CleanAsync_LinksInTheCache_AreNotFollowed()
    {
        using var fixture = new CacheFixture();
        using (var cache = fixture.Create())
        {
            await cache.EnsureAsync(fixture.Wheel(First), fixture, CancellationToken.None);
        }

        var outside = Path.Combine(fixture.Root, "outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "file"), "precious");
        Directory.CreateSymbolicLink(Path.Combine(fixture.CacheDirectory, "archive-v1000", "zz"), outside);
        Directory.CreateSymbolicLink(Path.Combine(fixture.CacheDirectory, "wheels-v1000", "zz"), outside);
        Directory.CreateSymbolicLink(Path.Combine(fixture.CacheDirectory, "other-v1000"), outside);

        using (var cache = fixture.Create())
        {
            await cache.PruneAsync(new CachePruneRequest(), CancellationToken.None);
            await cache.CleanAsync(new CacheCleanRequest(), CancellationToken.None);
        }

        Assert.True(File.Exists(Path.Combine(outside, "file")));
    }

    [Fact]
    public async Task PruneAsync_LeftoversAndDanglingEntries_Go()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(First);
        using (var cache = fixture.Create())
        {
            await cache.EnsureAsync(wheel, fixture, CancellationToken.None);
        }

        var archives = Path.Combine(fixture.CacheDirectory, "archive-v1000");
        Directory.CreateDirectory(Path.Combine(archives, ".tmpabc", "tree"));
        Directory.CreateDirectory(Path.Combine(archives, new string('0', 64)));
        using (var cache = fixture.Create())
        {
            await cache.PruneAsync(new CachePruneRequest(), CancellationToken.None);
        }

        Assert.Single(Directory.GetFileSystemEntries(archives));
        Assert.NotNull(await fixture.Create().FindAsync(wheel, CancellationToken.None));
    }

    [Fact]
    public async Task PruneAsync_ForContinuousIntegration_KeepsWhatWasBuilt()
    {
        using var fixture = new CacheFixture();
        var downloaded = fixture.Wheel(First, "downloaded");
        var plain = fixture.Wheel(Second, "built");
        var built = new WheelArtifact { FileName = plain.FileName, Artifact = plain.Artifact, Source = plain.Source, BuildKey = "key" };
        using (var cache = fixture.Create())
        {
            await cache.EnsureAsync(downloaded, fixture, CancellationToken.None);
            await cache.EnsureAsync(built, fixture, CancellationToken.None);
            await cache.PruneAsync(new CachePruneRequest { ForContinuousIntegration = true }, CancellationToken.None);
        }

        Assert.Null(await fixture.Create().FindAsync(downloaded, CancellationToken.None));
        Assert.NotNull(await fixture.Create().FindAsync(built, CancellationToken.None));
    }

    [Fact]
    public async Task CleanAsync_CacheInUse_EndsAtTheTimeout()
    {
        using var fixture = new CacheFixture();
        await fixture.Create().EnsureAsync(fixture.Wheel(First), fixture, CancellationToken.None);

        var exception = await Assert.ThrowsAsync<PyToolException>(() =>
            fixture.Create(new CacheSettings { LockTimeout = TimeSpan.FromMilliseconds(30) }).CleanAsync(new CacheCleanRequest(), CancellationToken.None));

        Assert.Equal("PT1206", exception.Code);
        Assert.Contains("Cache is currently in-use", Assert.Single(fixture.Warnings), StringComparison.Ordinal);
    }
}
