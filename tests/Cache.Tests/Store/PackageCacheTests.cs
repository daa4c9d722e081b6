using System.Security.Cryptography;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Cache.Tests.Archives;
using PyTool.Plugins.Cache;

namespace PyTool.Cache.Tests.Store;

public sealed class PackageCacheTests
{
    private static readonly byte[] Sound = TestArchive.Write(
        new TestEntry("pkg/__init__.py", "X = 1\n"), new TestEntry("pkg/tool", "#!/bin/sh\n") { Mode = 0x81ED }, new TestEntry("pkg/data/d.txt", "some data\n") { Deflate = true });

    private static readonly byte[] Large = TestArchive.Write(
        new TestEntry("pkg/noise.bin", Noise(6 << 20)), new TestEntry("pkg/tool", "#!/bin/sh\n") { Mode = 0x81ED }, new TestEntry("pkg/late.py", "L = 1\n") { Deflate = true, Descriptor = [] });

    [Fact]
    public async Task EnsureAsync_SecondTime_AsksTheSourceOnce()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(Sound);

        var first = await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);
        var second = await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);

        Assert.Equal(1, fixture.Opened);
        Assert.Equal(first.Directory, second.Directory);
        Assert.Equal(["pkg/__init__.py", "pkg/data/d.txt", "pkg/tool"], second.Files.Select(static file => file.Path));
        Assert.Equal([false, false, true], second.Files.Select(static file => file.IsExecutable));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Sound)), second.Sha256);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100_000)]
    public async Task EnsureAsync_LargeArchive_IsUnpackedWhileItArrives(int? part)
    {
        using var fixture = new CacheFixture { Part = part };
        var wheel = fixture.Wheel(Large, hashed: true, size: Large.Length);

        var cached = await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);

        Assert.Equal(Noise(6 << 20), await File.ReadAllBytesAsync(Path.Combine(cached.Directory, "pkg/noise.bin")));
        Assert.True(File.GetUnixFileMode(Path.Combine(cached.Directory, "pkg/tool")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(["manifest", "tree"], Directory.GetFileSystemEntries(Path.GetDirectoryName(cached.Directory)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task EnsureAsync_UnknownLength_IsUnpackedAtTheEnd()
    {
        using var fixture = new CacheFixture { Part = 1_000_000 };

        var cached = await fixture.Create().EnsureAsync(fixture.Wheel(Large), fixture, CancellationToken.None);

        Assert.Equal(3, cached.Files.Count);
    }

    [Fact]
    public async Task EnsureAsync_ManyAtOnce_FetchesOnce()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(Sound);
        var caches = new[] { fixture.Create(), fixture.Create(), fixture.Create() };

        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => caches[number % 3].EnsureAsync(wheel, fixture, CancellationToken.None))));

        Assert.Equal(1, fixture.Opened);
    }

    [Fact]
    public async Task EnsureAsync_WrongHash_IsRefusedAndNotKept()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(Sound, hash: new string('0', 64));

        var exception = await Assert.ThrowsAsync<PyToolException>(() => fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None));

        Assert.Equal("PT1202", exception.Code);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(fixture.CacheDirectory, "archive-v1000")));
        Assert.Null(await fixture.Create().FindAsync(wheel, CancellationToken.None));
    }

    [Fact]
    public async Task EnsureAsync_CachedUnderAnotherHash_IsFetchedAgain()
    {
        using var fixture = new CacheFixture();
        await fixture.Create().EnsureAsync(fixture.Wheel(Large), fixture, CancellationToken.None);
        var wheel = fixture.Wheel(Sound, hashed: true);

        var cached = await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);

        Assert.Equal(wheel.Artifact.Hashes[0].Digest, cached.Sha256);
        Assert.Equal(2, fixture.Opened);
    }

    [Fact]
    public async Task EnsureAsync_StrongerHashThanComputed_IsFetchedAgain()
    {
        using var fixture = new CacheFixture();
        await fixture.Create().EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);
        var plain = fixture.Wheel(Sound);
        var wheel = new WheelArtifact
        {
            FileName = plain.FileName,
            Source = plain.Source,
            Artifact = new Artifact { FileName = plain.Artifact.FileName, Url = plain.Artifact.Url, Hashes = [new ArtifactHash { Algorithm = "sha512", Digest = Convert.ToHexStringLower(SHA512.HashData(Sound)) }] },
        };

        await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);
        await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);

        Assert.Equal(2, fixture.Opened);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task EnsureAsync_WrongSize_IsRefused(int difference)
    {
        using var fixture = new CacheFixture { Part = 50 };
        var wheel = fixture.Wheel(Sound, size: Sound.Length + difference);

        var exception = await Assert.ThrowsAsync<PyToolException>(() => fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None));

        Assert.Equal("PT1203", exception.Code);
    }

    [Fact]
    public async Task EnsureAsync_KilledAfterUnpacking_StartsAgain()
    {
        using var fixture = new CacheFixture { Faults = new DyingFaults(FaultPoint.Unpacked) };
        var wheel = fixture.Wheel(Sound);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None));
        fixture.Faults = FaultPoints.Inert;

        Assert.Null(await fixture.Create().FindAsync(wheel, CancellationToken.None));
        Assert.Equal(3, (await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None)).Files.Count);
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("flip")]
    public async Task EnsureAsync_AnyFileOfTheCacheDamaged_Heals(string damage)
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(Sound, hashed: true);
        await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);
        var files = Directory.GetFiles(fixture.CacheDirectory, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(fixture.CacheDirectory, path)).ToList();

        foreach (var file in files)
        {
            var path = Path.Combine(fixture.CacheDirectory, file);
            Damage(path, damage);
            var target = Path.Combine(fixture.Root, "target-" + files.IndexOf(file));

            await InstallAsync(fixture, wheel, target);

            Assert.Equal("X = 1\n", await File.ReadAllTextAsync(Path.Combine(target, "pkg/__init__.py")));
            Assert.Equal("some data\n", await File.ReadAllTextAsync(Path.Combine(target, "pkg/data/d.txt")));
        }
    }

    [Fact]
    public async Task FindAsync_OtherSourceSameBytes_SharesTheEntry()
    {
        using var fixture = new CacheFixture();
        var first = fixture.Wheel(Sound, "pkg", hashed: true);
        await fixture.Create().EnsureAsync(first, fixture, CancellationToken.None);

        var found = await fixture.Create().FindAsync(fixture.Wheel(Sound, "other", hashed: true), CancellationToken.None);

        Assert.NotNull(found);
        Assert.Equal(1, fixture.Opened);
    }

    [Fact]
    public async Task FindAsync_OtherSourceWithoutHash_IsAnotherWheel()
    {
        using var fixture = new CacheFixture();
        await fixture.Create().EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);

        Assert.Null(await fixture.Create().FindAsync(fixture.Wheel(Sound, "other"), CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_ReadOnlyLayer_IsUsedFromThere()
    {
        using var fixture = new CacheFixture();
        var wheel = fixture.Wheel(Sound);
        var shared = await fixture.Create().EnsureAsync(wheel, fixture, CancellationToken.None);
        var layer = fixture.CacheDirectory;
        fixture.CacheDirectory = Path.Combine(fixture.Root, "upper");
        var cache = fixture.Create(new CacheSettings { Layers = [layer] });

        var found = await cache.EnsureAsync(wheel, fixture, CancellationToken.None);
        await cache.LinkAsync(CacheFixture.LinkAll(found, Path.Combine(fixture.Root, "target")), CancellationToken.None);

        Assert.Equal(shared.Directory, found.Directory);
        Assert.Equal(1, fixture.Opened);
    }

    [Fact]
    public async Task EnsureAsync_CacheOpenToAll_IsNotUsed()
    {
        using var fixture = new CacheFixture();
        Directory.CreateDirectory(fixture.CacheDirectory);
        File.SetUnixFileMode(fixture.CacheDirectory, (UnixFileMode)0x1FF);

        var cached = await fixture.Create().EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);

        Assert.StartsWith(Path.Combine(fixture.Root, "state"), cached.Directory, StringComparison.Ordinal);
        Assert.Contains("can be written by every user", Assert.Single(fixture.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureAsync_NewCache_IsPrivateAndMarked()
    {
        using var fixture = new CacheFixture();

        await fixture.Create().EnsureAsync(fixture.Wheel(Sound), fixture, CancellationToken.None);

        Assert.Equal((UnixFileMode)0x1C0, File.GetUnixFileMode(fixture.CacheDirectory));
        Assert.Equal("Signature: 8a477f597d28d172789f06886806bc55", await File.ReadAllTextAsync(Path.Combine(fixture.CacheDirectory, "CACHEDIR.TAG")));
        Assert.Equal("*", await File.ReadAllTextAsync(Path.Combine(fixture.CacheDirectory, ".gitignore")));
    }

    private static async Task InstallAsync(CacheFixture fixture, WheelArtifact wheel, string target)
    {
        using var cache = fixture.Create();
        var cached = await cache.EnsureAsync(wheel, fixture, CancellationToken.None);
        try
        {
            await cache.LinkAsync(CacheFixture.LinkAll(cached, target), CancellationToken.None);
        }
        catch (PyToolException exception) when (string.Equals(exception.Code, "PT1204", StringComparison.Ordinal))
        {
            Directory.Delete(target, recursive: true);
            cached = await cache.EnsureAsync(wheel, fixture, CancellationToken.None);
            await cache.LinkAsync(CacheFixture.LinkAll(cached, target), CancellationToken.None);
        }
    }

    private static void Damage(string path, string how)
    {
        var bytes = File.ReadAllBytes(path);
        switch (how)
        {
            case "delete":
                File.Delete(path);
                break;
            case "cut":
                File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            default:
                if (bytes.Length > 0)
                {
                    bytes[bytes.Length / 2] ^= 1;
                    File.WriteAllBytes(path, bytes);
                }

                break;
        }
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private sealed class DyingFaults(FaultPoint at) : FaultPoints
    {
        public override void Pass(FaultPoint point)
        {
            if (point == at)
            {
                throw new InvalidOperationException("killed");
            }
        }
    }
}
