using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Tests.Server;

namespace PyTool.Index.Tests.Artifacts;

public class ArtifactTests
{
    private const string Body = "0123456789abcdef";

    [Fact]
    public async Task Open_WholeFile_IsStreamedAsItIs()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200, Body));

        Assert.Equal(Body, await ReadAsync(fixture, Artifact(fixture)));
        Assert.Equal("identity", fixture.Server.Log[0].Header("Accept-Encoding"));
    }

    [Theory]
    [InlineData(4L, 3L, "456")]
    [InlineData(-4L, null, "cdef")]
    [InlineData(10L, null, "abcdef")]
    public async Task Open_Range_WorksWithAndWithoutSupport(long offset, long? length, string expected)
    {
        foreach (var isSupported in new[] { true, false })
        {
            var first = offset < 0 ? Body.Length + (int)offset : (int)offset;
            await using var fixture = new IndexFixture(_ => isSupported
                ? RawAnswer.Of(206, expected, $"Content-Range: bytes {first}-{first + expected.Length - 1}/{Body.Length}")
                : RawAnswer.Of(200, Body));

            Assert.Equal(expected, await ReadAsync(fixture, Artifact(fixture), new ArtifactRange { Offset = offset, Length = length }));
        }
    }

    [Fact]
    public async Task Open_ConnectionBreaks_IsResumedWhereItBroke()
    {
        await using var fixture = new IndexFixture(request => request.Header("Range") switch
        {
            null => RawAnswer.Raw($"HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..5]}", RawEnding.Close),
            "bytes=5-15" => RawAnswer.Of(206, Body[5..], $"Content-Range: bytes 5-15/{Body.Length}"),
            _ => RawAnswer.Of(500),
        });

        Assert.Equal(Body, await ReadAsync(fixture, Artifact(fixture)));
        Assert.Equal("\"e\"", fixture.Server.Log[1].Header("If-Range"));
    }

    [Fact]
    public async Task Open_ConnectionBreaksWithoutRanges_SkipsWhatItHas()
    {
        var tries = 0;
        await using var fixture = new IndexFixture(_ => tries++ < 2
            ? RawAnswer.Raw($"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..(3 * tries)]}", RawEnding.Reset)
            : RawAnswer.Of(200, Body));

        Assert.Equal(Body, await ReadAsync(fixture, Artifact(fixture, hashed: true)));
    }

    [Fact]
    public async Task Open_ConnectionBreaksAndNothingTellsWhetherItIsTheSameFile_Fails()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Raw($"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..5]}", RawEnding.Close));

        await Assert.ThrowsAsync<PyToolException>(() => ReadAsync(fixture, Artifact(fixture)));
    }

    [Fact]
    public async Task Open_OtherPartOnResume_Fails()
    {
        await using var fixture = new IndexFixture(request => request.Header("Range") is null
            ? RawAnswer.Raw($"HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..5]}", RawEnding.Close)
            : RawAnswer.Of(206, Body[4..], $"Content-Range: bytes 4-15/{Body.Length}"));

        await Assert.ThrowsAsync<PyToolException>(() => ReadAsync(fixture, Artifact(fixture)));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public async Task Open_OtherSizeThanAnnounced_Fails(int size)
    {
        await using var withLength = new IndexFixture(_ => RawAnswer.Of(200, Body));
        await using var withoutLength = new IndexFixture(_ => RawAnswer.Raw($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{Body}", RawEnding.Close));

        await Assert.ThrowsAsync<PyToolException>(() => ReadAsync(withLength, Artifact(withLength, size)));
        await Assert.ThrowsAsync<PyToolException>(() => ReadAsync(withoutLength, Artifact(withoutLength, size)));
    }

    [Fact]
    public async Task Open_MissingFile_Fails()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(404));

        await Assert.ThrowsAsync<PyToolException>(() => ReadAsync(fixture, Artifact(fixture)));
        await Assert.ThrowsAsync<PyToolException>(() => ReadAsync(fixture, new Artifact { FileName = "x", Url = "file:///nowhere/x" }));
    }

    [Fact]
    public async Task Open_LocalFile_TellsItsPath()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(404));
        var path = Path.Combine(fixture.Home, "a b#c.whl");
        await File.WriteAllTextAsync(path, Body);
        var artifact = new Artifact { FileName = "a b#c.whl", Url = PyTool.Index.Simple.LocalPages.UrlOf(path) };

        using var content = await fixture.Client().Artifacts.OpenAsync(artifact, null, CancellationToken.None);

        Assert.Equal(path, content.LocalPath);
        Assert.Equal("456", await ReadAsync(fixture, artifact, new ArtifactRange { Offset = 4, Length = 3 }));
    }

    private static Artifact Artifact(IndexFixture fixture, long? size = null, bool hashed = false) => new()
    {
        FileName = "alpha-1.whl",
        Url = fixture.Server.Base + "/files/alpha-1.whl",
        Size = size,
        Hashes = hashed ? [new ArtifactHash { Algorithm = "sha256", Digest = "00" }] : [],
    };

    private static async Task<string> ReadAsync(IndexFixture fixture, Artifact artifact, ArtifactRange? range = null)
    {
        using var content = await fixture.Client().Artifacts.OpenAsync(artifact, range, CancellationToken.None);
        using var copy = new MemoryStream();
        await content.Stream.CopyToAsync(copy);
        return Encoding.UTF8.GetString(copy.ToArray());
    }
}
