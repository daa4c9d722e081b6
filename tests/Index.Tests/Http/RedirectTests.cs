using PyTool.Index.Http;
using PyTool.Index.Tests.Server;

namespace PyTool.Index.Tests.Http;

public class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task ReadAsync_Redirect_IsFollowed(int status)
    {
        await using var fixture = new IndexFixture(request => request.Target == "/a" ? RawAnswer.Of(status, "", "Location: b/c?d") : RawAnswer.Of(200, request.Target));
        using var network = fixture.Network();

        Assert.Equal("/b/c?d", await fixture.GetTextAsync(network, "/a"));
    }

    [Fact]
    public async Task ReadAsync_EndlessRedirects_EndAfterTen()
    {
        await using var fixture = new IndexFixture(request => RawAnswer.Of(302, "", $"Location: /x{request.Number}"));
        using var network = fixture.Network();

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/a"));

        Assert.Equal(NetworkFailureKind.Redirect, failure.Kind);
        Assert.Equal(11, fixture.Server.Log.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("http://")]
    [InlineData("")]
    [InlineData("http://[")]
    public async Task ReadAsync_BadLocation_IsAnError(string location)
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(302, "", $"Location: {location}"));
        using var network = fixture.Network();

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/a"));

        Assert.Equal(NetworkFailureKind.Redirect, failure.Kind);
    }

    [Fact]
    public async Task ReadAsync_NoLocation_IsAnError()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(302));
        using var network = fixture.Network();

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/a"));

        Assert.Equal(NetworkFailureKind.Redirect, failure.Kind);
    }

    [Fact]
    public async Task ReadAsync_SameOrigin_KeepsCredentials()
    {
        await using var fixture = new IndexFixture(request => request.Target == "/simple/a" ? RawAnswer.Of(302, "", "Location: /b") : RawAnswer.Of(200, request.Header("Authorization") ?? "none"));
        using var network = fixture.Network();

        Assert.StartsWith("Basic ", await fixture.GetTextAsync(network, "/simple/a", fixture.Index(userInfo: "user:word@")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_OtherOrigin_GetsNoCredentials()
    {
        await using var other = new IndexFixture(request => RawAnswer.Of(200, request.Header("Authorization") ?? "none"));
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(302, "", $"Location: {other.Server.Base}/b"));
        using var network = fixture.Network();

        Assert.Equal("none", await fixture.GetTextAsync(network, "/simple/a", fixture.Index(userInfo: "user:word@")));
    }

    [Fact]
    public async Task ReadAsync_CredentialsInLocation_AreForThatRequestOnly()
    {
        await using var other = new IndexFixture(request => RawAnswer.Of(200, request.Header("Authorization") ?? "none"));
        var target = other.Server.Base.Replace("://", "://u:p@", StringComparison.Ordinal);
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(302, "", $"Location: {target}/b"));
        using var network = fixture.Network();

        var redirected = await fixture.GetTextAsync(network, "/a");
        var direct = await fixture.GetTextAsync(network, other.Server.Base + "/c");

        Assert.Equal("Basic dTpw", redirected);
        Assert.Equal("none", direct);
    }
}
