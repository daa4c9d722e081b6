using System.IO.Compression;
using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Simple;
using PyTool.Index.Tests.Server;
using PyTool.Standards.Names;

namespace PyTool.Index.Tests.Simple;

public class HostilePageTests
{
    private static readonly PackageName Alpha = PackageName.Parse("alpha");

    [Theory]
    [InlineData("<a ", 100_000)]
    [InlineData("<", 300_000)]
    [InlineData("<!--", 100_000)]
    [InlineData("<a href='x", 100_000)]
    [InlineData("&#", 100_000)]
    [InlineData("<div>", 100_000)]
    [InlineData("<a href=x>", 50_000)]
    [InlineData("<a =/=", 100_000)]
    [InlineData("<a href=\"&amp", 50_000)]
    public void Html_MadeForSlowParsers_IsReadOnce(string piece, int times)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));
        var builder = new StoredPageBuilder(Alpha);

        new SimpleHtmlReader("http://h/simple/alpha/", builder.Add).Read(page);

        Assert.Equal(0, builder.Count);
    }

    [Fact]
    public void Json_InPiecesOfAnySize_GivesTheSamePage()
    {
        var page = Encoding.UTF8.GetBytes("""
            {"name": "alpha", "versions": ["1", "2"], "meta": {"api-version": "1.0", "_last-serial": 3}, "alternate-locations": [{"a": [1]}],
             "files": [{"filename": "alpha-1.tar.gz", "url": "\u0061/alpha-1.tar.gz", "hashes": {"sha256": "00000000000000000000000000000000000000000000000000000000000000ff"},
                        "requires-python": null, "yanked": false, "core-metadata": false, "size": 5, "x": {"url": "no"}},
                       {"filename": "alpha-2-py3-none-any.whl", "url": "b", "hashes": {}, "dist-info-metadata": {"sha256": "00000000000000000000000000000000000000000000000000000000000000aa"},
                        "core-metadata": {"sha256": "00000000000000000000000000000000000000000000000000000000000000aa"}}]}
            """);
        var whole = Read(page, page.Length);

        foreach (var size in new[] { 1, 2, 7, 100 })
        {
            Assert.True(whole.Block.Span.SequenceEqual(Read(page, size).Block.Span));
        }

        Assert.Equal("http://h/simple/alpha/a/alpha-1.tar.gz", whole.Url(0));
        Assert.Equal("sha256:00000000000000000000000000000000000000000000000000000000000000aa", Assert.Single(whole.MetadataHashes(1)).ToString());
        Assert.Equal(1, whole.Find("alpha-2-py3-none-any.whl"));
        Assert.Equal(-1, whole.Find("alpha-3-py3-none-any.whl"));
    }

    [Fact]
    public async Task ReadAsync_SmallAnswerThatUnpacksToMuch_IsStopped()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[4 << 20]);
        }

        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200, packed.ToArray(), "Content-Encoding: gzip"));
        using var network = fixture.Network();
        var request = new NetworkRequest { Url = fixture.Server.Base + "/x", AllowCompression = true, MaximumBytes = 1 << 20 };

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => network.ReadAsync(
            request,
            async (response, token) =>
            {
                await response.Body.CopyToAsync(Stream.Null, token);
                return 0;
            },
            CancellationToken.None).AsTask());

        Assert.Equal(NetworkFailureKind.TooLarge, failure.Kind);
        Assert.Single(fixture.Server.Log);
    }

    [Fact]
    public async Task GetReleases_BrokenCompression_IsAnError()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json("not gzip at all", "Content-Encoding: gzip"));

        await Assert.ThrowsAsync<PyToolException>(() => fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None).AsTask());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task GetReleases_Compressed_IsRead(string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(IndexFixture.Page("alpha-1.tar.gz")));
        }

        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200, packed.ToArray(), "Content-Type: application/vnd.pypi.simple.v1+json", $"Content-Encoding: {encoding}"));

        var listing = await fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Single(listing.Indexes[0].Releases);
        Assert.Equal("gzip, deflate", fixture.Server.Log[0].Header("Accept-Encoding"));
    }

    [Fact]
    public async Task GetReleases_NamesThatArePaths_AreIgnored()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("../../alpha-1-py3-none-any.whl", "alpha-2.0/../x.whl", "/alpha-1.tar.gz", "alpha-1\\u0000.tar.gz", "\\u0430lpha-1.tar.gz")));

        var listing = await fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Empty(listing.Indexes[0].Releases);
    }

    [Theory]
    [InlineData("My_Pkg-1.0-py3-none-any.whl", "my-pkg", "1.0")]
    [InlineData("my.pkg-1.0-2-py3-none-any.whl", "my-pkg", "1.0")]
    [InlineData("my-pkg-1.0.tar.gz", "my-pkg", "1.0")]
    [InlineData("my__pkg-1.0-beta1.zip", "my-pkg", "1.0-beta1")]
    [InlineData("mypkg-1.0.tar.gz", "my-pkg", null)]
    [InlineData("my-pkg-extra-1.0-py3-none-any.whl", "my-pkg", null)]
    [InlineData("my_pkg-1.0-py3-none-any.whl.metadata", "my-pkg", null)]
    [InlineData("my_pkg-1.0-py3-none.whl", "my-pkg", null)]
    [InlineData("my_pkg-1.0.exe", "my-pkg", null)]
    public void Parse_FileNames_GiveTheVersionText(string fileName, string project, string? version) =>
        Assert.Equal(version, DistributionName.Parse(fileName, PackageName.Parse(project)).VersionText);

    [Theory]
    [InlineData("2019-10-22T19:17:13.108404Z", 1571771833108)]
    [InlineData("2019-10-22T21:17:13+02:00", 1571771833000)]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("2019-13-22T19:17:13Z", StoredPage.NoTime)]
    [InlineData("2019-10-22T19:17:13", StoredPage.NoTime)]
    [InlineData("2019-10-22T19:17:13+0200", StoredPage.NoTime)]
    [InlineData("yesterday, about a quarter to nine", StoredPage.NoTime)]
    public void Parse_UploadTimes_AreMilliseconds(string text, long expected) => Assert.Equal(expected, UploadTimes.Parse(Encoding.UTF8.GetBytes(text)));

    private static StoredPage Read(byte[] page, int size)
    {
        var reader = new SimpleJsonReader(Alpha, "http://h/simple/alpha/");
        var pending = Array.Empty<byte>();
        for (var at = 0; at < page.Length; at += size)
        {
            byte[] piece = [.. pending, .. page.AsSpan(at, Math.Min(size, page.Length - at))];
            pending = piece[reader.Feed(piece, isLast: false)..];
        }

        reader.Feed(pending, isLast: true);
        return reader.Finish().Build();
    }
}
