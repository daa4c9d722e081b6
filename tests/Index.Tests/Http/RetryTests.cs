using PyTool.Index.Http;
using PyTool.Index.Tests.Server;

namespace PyTool.Index.Tests.Http;

public class RetryTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task ReadAsync_StatusThatMayPass_IsAskedFourTimes(int status)
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(status));
        using var network = fixture.Network();

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/x"));

        Assert.Equal(4, fixture.Server.Log.Count);
        Assert.Equal(status, failure.Status);
        Assert.Contains("failed after 3 retries", failure.ToPyToolException().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task ReadAsync_StatusThatStays_IsAskedOnce(int status)
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(status));
        using var network = fixture.Network();

        await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/x"));

        Assert.Single(fixture.Server.Log);
    }

    [Fact]
    public async Task ReadAsync_NoRetries_AsksOnce()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(503));
        using var network = fixture.Network(retries: 0);

        await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/x"));

        Assert.Single(fixture.Server.Log);
    }

    [Fact]
    public async Task ReadAsync_ResetCutAndBusy_ThenWorks()
    {
        var trouble = new Queue<RawAnswer>([
            RawAnswer.Raw("", RawEnding.Reset),
            RawAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", RawEnding.Close),
            RawAnswer.Of(503),
        ]);
        await using var fixture = new IndexFixture(_ => trouble.TryDequeue(out var answer) ? answer : RawAnswer.Of(200, "fine"));
        using var network = fixture.Network();

        Assert.Equal("fine", await fixture.GetTextAsync(network, "/x"));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("86400", 10)]
    public async Task ReadAsync_RetryAfter_IsHonouredUpToTenSeconds(string header, int seconds)
    {
        var answers = 0;
        await using var fixture = new IndexFixture(_ => answers++ == 0 ? RawAnswer.Of(429, "", $"Retry-After: {header}") : RawAnswer.Of(200, "ok"));
        using var network = fixture.Network();

        await fixture.GetTextAsync(network, "/x");

        Assert.Contains(TimeSpan.FromSeconds(seconds), fixture.Clock.Waits);
    }

    [Fact]
    public void RetryAfter_Dates_CountFromNow()
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(30), RetryPolicy.RetryAfter("Thu, 01 Jan 2026 00:00:30 GMT", now));
        Assert.Equal(TimeSpan.Zero, RetryPolicy.RetryAfter("Wed, 31 Dec 2025 23:00:00 GMT", now));
        Assert.Null(RetryPolicy.RetryAfter("soon", now));
    }

    [Fact]
    public async Task ReadAsync_SilentServer_TimesOut()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Raw("", RawEnding.Hang));
        using var network = fixture.Network(retries: 0, readTimeout: TimeSpan.FromMilliseconds(50), realTime: true);

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/x"));

        Assert.Equal(NetworkFailureKind.Timeout, failure.Kind);
    }

    [Fact]
    public async Task ReadAsync_BodyThatStops_TimesOut()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart", RawEnding.Hang));
        using var network = fixture.Network(retries: 0, readTimeout: TimeSpan.FromMilliseconds(50), realTime: true);

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/x"));

        Assert.Equal(NetworkFailureKind.Timeout, failure.Kind);
    }

    [Fact]
    public async Task ReadAsync_NobodyListens_NamesTheAddress()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        using var network = fixture.Network(retries: 0);

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "http://127.0.0.1:1/x"));

        Assert.Equal(NetworkFailureKind.Connection, failure.Kind);
        Assert.Contains("127.0.0.1:1", failure.ToPyToolException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Offline_OpensNoConnection()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        using var network = fixture.Network(offline: true);

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/x"));

        Assert.Equal(NetworkFailureKind.Offline, failure.Kind);
        Assert.Equal(0, fixture.Server.Connections);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_EndsWithoutRetry()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Raw("", RawEnding.Hang));
        using var network = fixture.Network();
        using var cancel = new CancellationTokenSource();
        var request = new NetworkRequest { Url = fixture.Server.Base + "/x" };

        var pending = network.ReadAsync(request, (_, _) => ValueTask.FromResult(1), cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
    }

    [Fact]
    public async Task ReadAsync_EndlessHeaders_AreRefused()
    {
        var lines = string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: {new string('a', 1000)}\r\n"));
        await using var fixture = new IndexFixture(_ => RawAnswer.Raw("HTTP/1.1 200 OK\r\n" + lines, RawEnding.Hang));
        using var network = fixture.Network(retries: 0);

        await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/x"));
    }
}
