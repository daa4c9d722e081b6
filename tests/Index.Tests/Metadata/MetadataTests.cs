using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Http;
using PyTool.Index.Metadata;
using PyTool.Index.Simple;
using PyTool.Index.Tests.Server;
using PyTool.Standards.Names;

namespace PyTool.Index.Tests.Metadata;

public class MetadataTests
{
    private const string WheelName = "alpha-1.0-py3-none-any.whl";
    private static readonly PackageName Alpha = PackageName.Parse("alpha");

    [Fact]
    public async Task Get_MetadataFile_IsReadAndKeptForEver()
    {
        var page = Page(WheelName, $"\"core-metadata\": {{\"sha256\": \"{Digest(TestArchives.Text)}\"}}, \"hashes\": {{\"sha256\": \"{new string('0', 64)}\"}}");
        await using var fixture = new IndexFixture(request => request.Target.EndsWith(".metadata", StringComparison.Ordinal) ? RawAnswer.Of(200, TestArchives.Text) : RawAnswer.Json(page));

        var first = await GetAsync(fixture);
        var second = await GetAsync(fixture);

        foreach (var outcome in new[] { first, second })
        {
            var metadata = Assert.IsType<FileMetadata.Found>(outcome).Metadata;
            Assert.Equal("alpha", metadata.Name.Value);
            Assert.Equal(">=3.8", metadata.RequiresPython!.ToString());
            Assert.Equal("x", Assert.Single(metadata.ProvidedExtras).Value);
            Assert.Equal(("MIT OR Apache-2.0", "Some licence"), (metadata.LicenseExpression, metadata.License));
            Assert.Equal(["License :: OSI Approved"], metadata.LicenseClassifiers);
            Assert.Equal(["beta", "gamma"], metadata.Requirements.Select(requirement => requirement.Name.Value));
            var git = Assert.IsType<PackageSource.Git>(metadata.Requirements[1].Source);
            Assert.Equal(("https://h.example/g.git", "main", "s"), (git.Url, git.Reference, git.Subdirectory));
        }

        Assert.Single(fixture.Server.Log, request => request.Target.EndsWith(".metadata", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_MetadataFileOfOtherDigest_IsAnError()
    {
        var page = Page(WheelName, $"\"core-metadata\": {{\"sha256\": \"{new string('1', 64)}\"}}");
        await using var fixture = new IndexFixture(request => request.Target.EndsWith(".metadata", StringComparison.Ordinal) ? RawAnswer.Of(200, TestArchives.Text) : RawAnswer.Json(page));

        await Assert.ThrowsAsync<PyToolException>(() => GetAsync(fixture));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(200_000, true)]
    [InlineData(200_000, false)]
    public async Task Get_ServerWithRanges_SendsTheTailOnly(int padding, bool withSize)
    {
        var wheel = TestArchives.Wheel(padding: padding);
        await using var fixture = new IndexFixture(request => request.Target.StartsWith("/simple", StringComparison.Ordinal)
            ? RawAnswer.Json(Page(WheelName, withSize ? $"\"size\": {wheel.Length}" : "\"size\": null"))
            : Ranged(request, wheel));

        Assert.IsType<FileMetadata.Found>(await GetAsync(fixture));
        Assert.Equal(2, fixture.Server.Log.Count);
        Assert.NotNull(fixture.Server.Log[1].Header("Range"));
    }

    [Fact]
    public async Task Get_MetadataBeforeTheTail_AsksForThatPart()
    {
        // A RECORD of 100 KB that cannot be compressed stands behind METADATA.
        var wheel = TestArchives.Wheel(padding: 0);
        using var grown = new MemoryStream();
        await grown.WriteAsync(wheel);
        using (var zip = new System.IO.Compression.ZipArchive(grown, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var noise = new byte[150_000];
            new Random(2).NextBytes(noise);
            using var entry = zip.CreateEntry("alpha/z.bin", System.IO.Compression.CompressionLevel.NoCompression).Open();
            entry.Write(noise);
        }

        var bytes = grown.ToArray();
        await using var fixture = new IndexFixture(request => request.Target.StartsWith("/simple", StringComparison.Ordinal) ? RawAnswer.Json(Page(WheelName, $"\"size\": {bytes.Length}")) : Ranged(request, bytes));

        Assert.IsType<FileMetadata.Found>(await GetAsync(fixture));
        Assert.All(fixture.Server.Log.Skip(1), request => Assert.NotNull(request.Header("Range")));
        Assert.InRange(fixture.Server.Log.Count, 3, 4);
    }

    [Theory]
    [InlineData("ignored")]
    [InlineData("wrong-offset")]
    [InlineData("wrong-total")]
    [InlineData("garbage")]
    [InlineData("short")]
    [InlineData("other")]
    [InlineData("none")]
    [InlineData("416")]
    [InlineData("501")]
    public async Task Get_ServerThatLiesAboutRanges_GivesTheSameResult(string kind)
    {
        var wheel = TestArchives.Wheel(padding: 100_000);
        await using var fixture = new IndexFixture(request => request.Target.StartsWith("/simple", StringComparison.Ordinal) ? RawAnswer.Json(Page(WheelName, "\"size\": null")) : Lie(request, wheel, kind));

        Assert.IsType<FileMetadata.Found>(await GetAsync(fixture));
        Assert.Null(fixture.Server.Log[^1].Header("Range"));
    }

    [Fact]
    public async Task Get_BrokenWheels_AreUnavailableWithAReason()
    {
        foreach (var (wheel, kind) in new (byte[], UnusableKind)[]
        {
            (Encoding.UTF8.GetBytes("<html>"), UnusableKind.InvalidStructure),
            (TestArchives.Wheel(metadata: null), UnusableKind.InvalidStructure),
            (TestArchives.Wheel(second: "beta-1.0.dist-info"), UnusableKind.InvalidStructure),
            (TestArchives.Wheel(directory: "beta-1.0.dist-info"), UnusableKind.InvalidStructure),
            (TestArchives.Wheel(metadata: "Metadata-Version: 2.1\nName: beta\nVersion: 1.0\n"), UnusableKind.InconsistentMetadata),
            (TestArchives.Wheel(metadata: "Metadata-Version: 2.1\nName: alpha\nVersion: 2.0\n"), UnusableKind.InconsistentMetadata),
            (TestArchives.Wheel(metadata: "Metadata-Version: 2.1\nName: alpha\nVersion: 1.0\nRequires-Dist: !!\n"), UnusableKind.InvalidMetadata),
            (TestArchives.Wheel(metadata: "\n"), UnusableKind.InvalidMetadata),
        })
        {
            await using var fixture = new IndexFixture(request => request.Target.StartsWith("/simple", StringComparison.Ordinal) ? RawAnswer.Json(Page(WheelName, "\"size\": null")) : Ranged(request, wheel));

            Assert.Equal(kind, Assert.IsType<FileMetadata.Unavailable>(await GetAsync(fixture)).Reason.Kind);
        }
    }

    [Theory]
    [InlineData("Metadata-Version: 2.2\nName: alpha\nVersion: 1.0\nRequires-Dist: beta\n", true)]
    [InlineData("Metadata-Version: 2.1\nName: alpha\nVersion: 1.0\nRequires-Dist: beta\n", false)]
    [InlineData("Metadata-Version: 2.4\nName: alpha\nVersion: 1.0\nDynamic: Requires-Dist\n", false)]
    [InlineData("Metadata-Version: 2.4\nName: alpha\nVersion: 1.0\nDynamic: requires-dist\n", true)]
    [InlineData("Metadata-Version: 2.4\nName: alpha\nVersion: 1.0\nDynamic: License\n", true)]
    [InlineData(null, false)]
    public async Task Get_SourceDistribution_IsReadWhenStatic(string? info, bool isStatic)
    {
        var archive = TestArchives.TarGz(info);
        await using var fixture = new IndexFixture(request => request.Target.StartsWith("/simple", StringComparison.Ordinal) ? RawAnswer.Json(Page("alpha-1.0.tar.gz", "\"size\": null")) : RawAnswer.Of(200, archive));

        var outcome = await GetAsync(fixture);
        var again = await GetAsync(fixture);

        Assert.IsType(isStatic ? typeof(FileMetadata.Found) : typeof(FileMetadata.NeedsBuild), outcome);
        Assert.IsType(outcome.GetType(), again);
        Assert.Single(fixture.Server.Log, request => request.Target.StartsWith("/files", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Offline_IsUnavailable()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page(WheelName, "\"size\": null")));
        var client = fixture.Client();
        await client.GetReleasesAsync(Alpha, null, CancellationToken.None);
        await client.FlushAsync();

        var outcome = await GetAsync(fixture, fixture.Network(offline: true));

        Assert.Equal(UnusableKind.Offline, Assert.IsType<FileMetadata.Unavailable>(outcome).Reason.Kind);
    }

    [Fact]
    public async Task Get_LocalWheel_IsReadInPlace()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(404));
        var path = Path.Combine(fixture.Home, WheelName);
        await File.WriteAllBytesAsync(path, TestArchives.Wheel());

        var outcome = await fixture.Client().GetMetadataAsync(new Artifact { FileName = WheelName, Url = LocalPages.UrlOf(path) }, CancellationToken.None);

        Assert.IsType<FileMetadata.Found>(outcome);
    }

    [Fact]
    public async Task Prefetch_ThenGet_AsksOnce()
    {
        await using var fixture = new IndexFixture(request => request.Target.EndsWith(".metadata", StringComparison.Ordinal) ? RawAnswer.Of(200, TestArchives.Text) : RawAnswer.Json(Page(WheelName, "\"core-metadata\": true")));
        var client = fixture.Client();
        var release = (await client.GetReleasesAsync(Alpha, null, CancellationToken.None)).Indexes[0].Releases[0];

        client.Prefetch(Alpha, release.Version, release.Files[0]);
        await client.GetMetadataAsync(Alpha, release.Version, release.Files[0], CancellationToken.None);
        await client.GetMetadataAsync(Alpha, release.Version, release.Files[0], CancellationToken.None);

        Assert.Equal(2, fixture.Server.Log.Count);
    }

    [Theory]
    [InlineData("Metadata-Version: 2.1\r\nName: a\r\nVersion: 1\r\nRequires-Dist: b>=1,\r\n  <2\r\n\r\nName: c", "a", "b>=1, <2")]
    [InlineData("\uFEFFName: a\nVersion: 1\nNAME: c\n", "a", null)]
    [InlineData("Name: a\nno header\nRequires-Dist: b\n", "a", null)]
    public void Headers_OddFiles_AreReadAsPythonDoes(string text, string name, string? requirement)
    {
        var headers = MetadataHeaders.Parse(Encoding.UTF8.GetBytes(text));

        Assert.Equal(name, headers.First("Name"));
        Assert.Equal(requirement, headers.First("Requires-Dist"));
        Assert.Equal(name, MetadataHeaders.Parse(headers.Serialise()).First("Name"));
    }

    private static async Task<FileMetadata> GetAsync(IndexFixture fixture, NetworkClient? network = null)
    {
        var client = fixture.Client(network: network);
        var release = (await client.GetReleasesAsync(Alpha, null, CancellationToken.None)).Indexes[0].Releases[0];
        var outcome = await client.GetMetadataAsync(Alpha, release.Version, release.Files[0], CancellationToken.None);
        await client.FlushAsync();
        return outcome;
    }

    private static string Page(string file, string more) =>
        "{\"files\": [{\"filename\": \"" + file + "\", \"url\": \"/files/" + file + "\", " + more + "}]}";

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static RawAnswer Ranged(RawRequest request, byte[] file)
    {
        if (request.Header("Range") is not { } range)
        {
            return RawAnswer.Of(200, file);
        }

        var parts = range["bytes=".Length..].Split('-');
        var first = parts[0].Length == 0 ? Math.Max(0, file.Length - int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)) : int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        var last = parts[0].Length == 0 || parts[1].Length == 0 ? file.Length - 1 : Math.Min(file.Length - 1, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        return RawAnswer.Of(206, file[first..(last + 1)], $"Content-Range: bytes {first}-{last}/{file.Length}", "ETag: \"e\"");
    }

    private static RawAnswer Lie(RawRequest request, byte[] file, string kind)
    {
        if (request.Header("Range") is null || kind == "ignored")
        {
            return RawAnswer.Of(200, file);
        }

        var last500 = file[^500..];
        var honest = $"Content-Range: bytes {file.Length - 500}-{file.Length - 1}/{file.Length}";
        return kind switch
        {
            "wrong-offset" => RawAnswer.Of(206, last500, $"Content-Range: bytes 0-499/{file.Length}"),
            "wrong-total" => RawAnswer.Of(206, last500, "Content-Range: bytes 0-99/50"),
            "garbage" => RawAnswer.Of(206, last500, "Content-Range: bytes x"),
            "short" => RawAnswer.Of(206, file[^30..], honest),
            "other" => RawAnswer.Of(206, new byte[65536], $"Content-Range: bytes {file.Length - 65536}-{file.Length - 1}/{file.Length}"),
            "none" => RawAnswer.Of(206, last500),
            _ => RawAnswer.Of(int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}
