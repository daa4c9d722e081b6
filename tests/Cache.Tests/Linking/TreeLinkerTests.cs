using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Cache.Tests.Archives;
using PyTool.Cache.Tests.Store;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Cache.Tests.Linking;

public sealed class TreeLinkerTests
{
    private static readonly byte[] Sound = TestArchive.Write(new TestEntry("pkg/a.py", "A = 1\n"), new TestEntry("pkg/sub/tool", "#!/bin/sh\n") { Mode = 0x81ED });

    [Theory]
    [InlineData(LinkMode.Clone)]
    [InlineData(LinkMode.Hardlink)]
    [InlineData(LinkMode.Copy)]
    [InlineData(LinkMode.Symlink)]
    public async Task LinkAsync_EveryMode_GivesContentAndModes(LinkMode mode)
    {
        using var fixture = new CacheFixture();
        var cache = fixture.Create();
        var cached = await cache.EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);
        var target = Path.Combine(fixture.Root, "target");

        var report = await cache.LinkAsync(CacheFixture.LinkAll(cached, target, mode), CancellationToken.None);

        Assert.Null(report.FallbackReason);
        Assert.Equal("A = 1\n", await File.ReadAllTextAsync(Path.Combine(target, "pkg/a.py")));
        Assert.True(File.GetUnixFileMode(Path.Combine(target, "pkg/sub/tool")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(mode == LinkMode.Symlink, new FileInfo(Path.Combine(target, "pkg/a.py")).LinkTarget is not null);
    }

    [Fact]
    public async Task LinkAsync_Hardlink_SharesTheFileExceptCopies()
    {
        using var fixture = new CacheFixture();
        var cache = fixture.Create();
        var cached = await cache.EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);
        var target = Path.Combine(fixture.Root, "target");
        var items = new List<LinkItem>
        {
            new() { File = cached.Files[0], Target = Path.Combine(target, "linked") },
            new() { File = cached.Files[0], Target = Path.Combine(target, "copied"), MustCopy = true },
        };

        var report = await cache.LinkAsync(new LinkRequest { Wheel = cached, Items = items, Mode = LinkMode.Hardlink }, CancellationToken.None);

        Assert.Equal(LinkMode.Hardlink, report.UsedMode);
        Assert.Equal(2u, Platform.Current.Look(items[0].Target)!.Value.Links);
        Assert.Equal(1u, Platform.Current.Look(items[1].Target)!.Value.Links);
    }

    [Theory]
    [InlineData(LinkMode.Hardlink)]
    [InlineData(LinkMode.Copy)]
    public async Task LinkAsync_TargetIsALink_IsReplacedNotFollowed(LinkMode mode)
    {
        using var fixture = new CacheFixture();
        var cache = fixture.Create();
        var cached = await cache.EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);
        var target = Path.Combine(fixture.Root, "target");
        var victim = Path.Combine(fixture.Root, "victim");
        Directory.CreateDirectory(Path.Combine(target, "pkg"));
        await File.WriteAllTextAsync(victim, "precious");
        File.CreateSymbolicLink(Path.Combine(target, "pkg/a.py"), victim);

        await cache.LinkAsync(CacheFixture.LinkAll(cached, target, mode), CancellationToken.None);

        Assert.Equal("precious", await File.ReadAllTextAsync(victim));
        Assert.Equal("A = 1\n", await File.ReadAllTextAsync(Path.Combine(target, "pkg/a.py")));
        Assert.Equal(["a.py", "sub"], Directory.GetFileSystemEntries(Path.Combine(target, "pkg")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LinkAsync_Twice_LeavesNoTemporaryNames()
    {
        using var fixture = new CacheFixture();
        var cache = fixture.Create();
        var cached = await cache.EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);
        var target = Path.Combine(fixture.Root, "target");

        await cache.LinkAsync(CacheFixture.LinkAll(cached, target, LinkMode.Hardlink), CancellationToken.None);
        await cache.LinkAsync(CacheFixture.LinkAll(cached, target, LinkMode.Hardlink), CancellationToken.None);

        Assert.Equal(2, Directory.GetFiles(target, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task LinkAsync_InstalledLinkWasEdited_RefusesAndDropsTheEntry()
    {
        using var fixture = new CacheFixture();
        var cache = fixture.Create();
        var wheel = fixture.Wheel(Sound);
        var cached = await cache.EnsureAsync(wheel, fixture, CancellationToken.None);
        await cache.LinkAsync(CacheFixture.LinkAll(cached, Path.Combine(fixture.Root, "first"), LinkMode.Hardlink), CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(fixture.Root, "first/pkg/a.py"), "A = 2\n");

        var exception = await Assert.ThrowsAsync<PyToolException>(() => cache.LinkAsync(CacheFixture.LinkAll(cached, Path.Combine(fixture.Root, "second")), CancellationToken.None));

        Assert.Equal("PT1204", exception.Code);
        Assert.Null(await fixture.Create().FindAsync(wheel, CancellationToken.None));
    }

    [Fact]
    public async Task LinkAsync_OnlyTheTimeChanged_IsStillTrusted()
    {
        using var fixture = new CacheFixture();
        var cache = fixture.Create();
        var cached = await cache.EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);
        File.SetLastWriteTimeUtc(Path.Combine(cached.Directory, "pkg/a.py"), DateTime.UnixEpoch.AddDays(1));

        await cache.LinkAsync(CacheFixture.LinkAll(cached, Path.Combine(fixture.Root, "target")), CancellationToken.None);

        Assert.True(File.Exists(Path.Combine(fixture.Root, "target/pkg/a.py")));
    }

    [Fact]
    public async Task LinkAsync_ManyFiles_AllArrive()
    {
        using var fixture = new CacheFixture();
        var cache = fixture.Create();
        var archive = TestArchive.Write([.. Enumerable.Range(0, 3000).Select(static number => new TestEntry($"pkg/d{number % 30}/m{number}.py", $"N = {number}\n"))]);
        var cached = await cache.EnsureAsync(fixture.Wheel(archive), fixture, CancellationToken.None);
        var target = Path.Combine(fixture.Root, "target");

        await cache.LinkAsync(CacheFixture.LinkAll(cached, target), CancellationToken.None);

        Assert.Equal(3000, Directory.GetFiles(target, "*", SearchOption.AllDirectories).Length);
        Assert.Equal("N = 2999\n", await File.ReadAllTextAsync(Path.Combine(target, "pkg/d29/m2999.py")));
    }
}
