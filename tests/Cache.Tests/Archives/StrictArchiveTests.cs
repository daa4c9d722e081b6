using PyTool.Abstractions.Plugins;
using PyTool.Cache.Tests.Store;
using PyTool.Plugins.Cache;
using PyTool.Plugins.Cache.Archives;
using PyTool.Plugins.Cache.Platforms;
using PyTool.Plugins.Cache.Unpacking;

namespace PyTool.Cache.Tests.Archives;

public sealed class StrictArchiveTests
{
    public static TheoryData<string> RefusedNames => [.. HostileArchives.Refused.Keys];

    public static TheoryData<string> AcceptedNames => [.. HostileArchives.Accepted.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task EnsureAsync_HostileArchive_IsRefusedWhole(string name)
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(HostileArchives.Refused[name]);

        var exception = await Assert.ThrowsAsync<PyToolException>(() => fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None));

        Assert.Equal("PT1201", exception.Code);
        Assert.Contains("pkg-1.0-py3-none-any.whl", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(exception.Message, static value => char.IsControl(value));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(fixture.CacheDirectory, "archive-v1000")));
        Assert.Equal(["cache"], Directory.GetFileSystemEntries(fixture.Root).Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task Follow_HostileArchive_IsRefusedByStreamToo(string name) => Assert.False(await IsAcceptedByStream(HostileArchives.Refused[name]));

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public async Task Follow_SoundArchive_IsAcceptedByStreamToo(string name) => Assert.True(await IsAcceptedByStream(HostileArchives.Accepted[name]));

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public async Task EnsureAsync_SoundArchive_IsUnpacked(string name)
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(HostileArchives.Accepted[name]);

        var cached = await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);

        foreach (var file in cached.Files)
        {
            Assert.Equal(file.Size, new FileInfo(Path.Combine(cached.Directory, file.Path)).Length);
        }

        Assert.Equal(cached.Files.Count, Directory.GetFiles(cached.Directory, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task EnsureAsync_Bomb_IsRefusedForItsRatio()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(TestArchive.Write(new TestEntry("pkg/a.bin", new byte[3 << 20]) { Deflate = true }));
        var settings = new CacheSettings { Limits = new ArchiveLimits { RatioFloor = 1 << 20 } };

        var exception = await Assert.ThrowsAsync<PyToolException>(() => fixture.Create(settings).EnsureAsync(wheel, fixture, CancellationToken.None));

        Assert.Contains("50 times", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureAsync_TooManyEntries_IsRefused()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(TestArchive.Write(new TestEntry("a"), new TestEntry("b"), new TestEntry("c")));
        var settings = new CacheSettings { Limits = new ArchiveLimits { Entries = 2 } };

        await Assert.ThrowsAsync<PyToolException>(() => fixture.Create(settings).EnsureAsync(wheel, fixture, CancellationToken.None));
    }

    [Fact]
    public async Task EnsureAsync_ArchiveCutAnywhere_IsRefused()
    {
        using var fixture = new CacheFixture();
        var whole = TestArchive.Write(new TestEntry("pkg/a.py", "A = 1\n") { Deflate = true }, new TestEntry("pkg/b.py"));
        var cache = fixture.Create();

        for (var length = 0; length < whole.Length; length++)
        {
            var wheel = fixture.Wheel(whole[..length]);
            await Assert.ThrowsAsync<PyToolException>(() => cache.EnsureAsync(wheel, fixture, CancellationToken.None));
        }
    }

    [Fact]
    public async Task EnsureAsync_AnyByteFlipped_IsRefusedOrTheSame()
    {
        using var fixture = new CacheFixture();
        var whole = TestArchive.Write(new TestEntry("pkg/a.py", "A = 1\nA = 1\nA = 1\n") { Deflate = true }, new TestEntry("pkg/b.py"));
        var cache = fixture.Create();

        for (var position = 0; position < whole.Length; position++)
        {
            var changed = whole.ToArray();
            changed[position] ^= 0x20;
            try
            {
                var cached = await cache.EnsureAsync(fixture.Wheel(changed, $"pkg{position}"), fixture, CancellationToken.None);
                Assert.Equal(2, cached.Files.Count);
            }
            catch (PyToolException exception)
            {
                Assert.Equal("PT1201", exception.Code);
            }
        }
    }

    [Fact]
    public async Task EnsureAsync_Modes_KeepOnlyTheExecuteBit()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(TestArchive.Write(new TestEntry("a") { Mode = 0x8FFF }, new TestEntry("b") { Mode = 0x8000 }));

        var cached = await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);

        var umask = (UnixFileMode)Platform.Current.Umask;
        Assert.Equal((UnixFileMode)0x1ED & ~umask, File.GetUnixFileMode(Path.Combine(cached.Directory, "a")));
        Assert.Equal((UnixFileMode)0x1A4 & ~umask, File.GetUnixFileMode(Path.Combine(cached.Directory, "b")));
    }

    private static async Task<bool> IsAcceptedByStream(byte[] bytes)
    {
        var root = Directory.CreateTempSubdirectory("pytool-follow-").FullName;
        try
        {
            using var buffer = new ArchiveBuffer(bytes.Length, Path.Combine(root, "spool"));
            using var unpacker = new ArchiveUnpacker(Platform.Current, new ArchiveLimits(), Path.Combine(root, "tree"));
            var follow = Task.Run(() => unpacker.FollowAsync(buffer, CancellationToken.None));
            foreach (var part in bytes.Chunk(7))
            {
                buffer.Append(part);
                await Task.Yield();
            }

            buffer.Complete();
            await follow;
            unpacker.Complete(buffer.View, CancellationToken.None);
            return true;
        }
        catch (ArchiveRefusedException)
        {
            return false;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
