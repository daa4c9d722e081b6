using PyTool.Abstractions.Plugins;
using PyTool.Core.Git;

namespace PyTool.Core.Tests.Git;

public sealed class GitChecksTests
{
    [Theory]
    [InlineData("https://example.org/a.git")]
    [InlineData("ssh://git@example.org/a")]
    [InlineData("file:///tmp/a")]
    public void Url_KnownTransport_IsTaken(string url) => GitChecks.Url(url);

    [Theory]
    [InlineData("ext::sh -c touch% x")]
    [InlineData("--upload-pack=x")]
    [InlineData("https://-x")]
    [InlineData("https://example.org/a\nb")]
    [InlineData("https://example.org/a\u2028b")]
    [InlineData("/some/path")]
    public void Url_OtherTransportOrOption_IsRefused(string url) => Assert.Throws<PyToolException>(() => GitChecks.Url(url));

    [Theory]
    [InlineData("main")]
    [InlineData("feature/x-1")]
    [InlineData("v1.0")]
    public void Reference_PlainName_IsTaken(string reference) => GitChecks.Reference(reference);

    [Theory]
    [InlineData("--upload-pack=x")]
    [InlineData("-b")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("a^{/x}")]
    [InlineData("HEAD@{1}")]
    [InlineData("a:b")]
    [InlineData("")]
    public void Reference_OptionOrExpression_IsRefused(string reference) => Assert.Throws<PyToolException>(() => GitChecks.Reference(reference));
}
