using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Tests.Server;

namespace PyTool.Index.Tests.Http;

public class ProxyTests
{
    [Fact]
    public async Task ReadAsync_HttpProxy_IsAskedWithItsOwnCredentialsOnly()
    {
        await using var proxy = new IndexFixture(request =>
            request.Header("Proxy-Authorization") is null ? RawAnswer.Of(407, "", "Proxy-Authenticate: Basic realm=\"p\"") : RawAnswer.Of(200, "via proxy"));
        proxy.Environment["http_proxy"] = proxy.Server.Base.Replace("://", "://u:p@", StringComparison.Ordinal);
        using var network = proxy.Network();

        Assert.Equal("via proxy", await proxy.GetTextAsync(network, "http://index.example/simple/"));
        Assert.Equal("http://index.example/simple/", proxy.Server.Log[0].Target);
        Assert.All(proxy.Server.Log, request => Assert.Null(request.Header("Authorization")));
    }

    [Theory]
    [InlineData("*", "http://h/", true)]
    [InlineData("example.com", "http://a.example.com/", true)]
    [InlineData(".example.com", "http://example.com/", true)]
    [InlineData("*.example.com", "http://a.example.com/", true)]
    [InlineData("example.com", "http://notexample.com/", false)]
    [InlineData("example.com:81", "http://example.com:81/", true)]
    [InlineData("example.com:81", "http://example.com/", false)]
    [InlineData("10.0.0.0/8", "http://10.1.2.3/", true)]
    [InlineData("10.0.0.0/8", "http://11.1.2.3/", false)]
    [InlineData("::1", "http://[::1]:8080/", true)]
    [InlineData("127.0.0.1, localhost", "http://localhost/", true)]
    public void NoProxy_Forms_AreUnderstood(string list, string url, bool expected) =>
        Assert.Equal(expected, new NoProxyList(list.Split(',')).Contains(new Uri(url)));

    [Theory]
    [InlineData("HTTP_PROXY", "proxy.example:3128", "http://x/", "http://proxy.example:3128/")]
    [InlineData("HTTPS_PROXY", "http://proxy.example", "https://x/", "http://proxy.example/")]
    [InlineData("ALL_PROXY", "socks5h://proxy.example:1080", "https://x/", "socks5://proxy.example:1080/")]
    [InlineData("HTTPS_PROXY", "http://proxy.example", "http://x/", null)]
    public void Create_Environment_ChoosesTheProxy(string name, string value, string url, string? expected)
    {
        var settings = ProxySettings.Create(Options(new() { [name] = value }))!;

        Assert.Equal(expected, settings.GetProxy(new Uri(url))?.ToString());
        Assert.Equal(expected is null, settings.IsBypassed(new Uri(url)));
    }

    [Fact]
    public void Create_Cgi_DoesNotTrustTheUpperCaseName() =>
        Assert.Null(ProxySettings.Create(Options(new() { ["REQUEST_METHOD"] = "GET", ["HTTP_PROXY"] = "http://evil.example" })));

    [Fact]
    public void Create_InvalidProxy_IsAnErrorWithoutSecrets()
    {
        var failure = Assert.Throws<PyToolException>(() => ProxySettings.Create(Options(new() { ["http_proxy"] = "http://u:CANARY@[bad" })));

        Assert.DoesNotContain("CANARY", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UV_HTTP_TIMEOUT", "foo")]
    [InlineData("UV_HTTP_TIMEOUT", "-1")]
    public void ReadTimeoutOf_NoNumber_IsAnError(string name, string value) =>
        Assert.Throws<PyToolException>(() => NetworkOptions.ReadTimeoutOf(new Dictionary<string, string> { [name] = value }));

    [Theory]
    [InlineData("foo")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public void RetriesOf_NoNumber_IsAnError(string value) =>
        Assert.Throws<PyToolException>(() => NetworkOptions.RetriesOf(new Dictionary<string, string> { ["UV_HTTP_RETRIES"] = value }));

    private static NetworkOptions Options(Dictionary<string, string> environment) => new() { Environment = environment, Diagnostics = new EventList() };
}
