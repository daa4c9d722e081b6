using PyTool.Abstractions.Artifacts;
using PyTool.Index.Http;
using PyTool.Index.Tests.Server;

namespace PyTool.Index.Tests.Http;

public class ConcurrencyTests
{
    [Fact]
    public async Task ReadAsync_WhileAllStreamsAreOpen_DoesNotWaitForThem()
    {
        await using var fixture = new IndexFixture(request => request.Target == "/page" ? RawAnswer.Of(200, "page") : RawAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\npart", RawEnding.Hang));
        using var network = new NetworkClient(new NetworkOptions
        {
            Environment = fixture.Environment,
            Diagnostics = fixture.Events,
            Clock = fixture.Clock,
            ReadTimeout = TimeSpan.FromMinutes(10),
            ConcurrentDownloads = 2,
        });
        var artifacts = fixture.Client(network: network).Artifacts;
        var file = new Artifact { FileName = "alpha-1.whl", Url = fixture.Server.Base + "/files/alpha-1.whl" };

        using var first = await artifacts.OpenAsync(file, null, CancellationToken.None);
        using var second = await artifacts.OpenAsync(file, null, CancellationToken.None);

        Assert.Equal("page", await fixture.GetTextAsync(network, "/page"));
    }

    [Fact]
    public async Task OpenAsync_DisposedStream_GivesItsPlaceBack()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200, "content"));
        using var network = new NetworkClient(new NetworkOptions
        {
            Environment = fixture.Environment,
            Diagnostics = fixture.Events,
            Clock = fixture.Clock,
            ReadTimeout = TimeSpan.FromMinutes(10),
            ConcurrentDownloads = 1,
        });
        var request = new NetworkRequest { Url = fixture.Server.Base + "/x" };

        for (var i = 0; i < 3; i++)
        {
            var response = await network.OpenAsync(request, CancellationToken.None);
            response.Dispose();
            response.Dispose();
        }

        Assert.Equal(3, fixture.Server.Log.Count);
    }
}
