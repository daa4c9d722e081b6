using PyTool.Abstractions.Plugins;
using PyTool.Index.Urls;

namespace PyTool.Index.Tests.Urls;

public class UrlTests
{
    [Theory]
    [InlineData("http://h/simple/a/", "../../files/a%61/x.whl", "http://h/files/a%61/x.whl")]
    [InlineData("http://h/simple/a/", "x y.whl", "http://h/simple/a/x%20y.whl")]
    [InlineData("http://h/simple/a", "x.whl", "http://h/simple/x.whl")]
    [InlineData("http://h/simple/a/", "/x.whl#sha256=00", "http://h/x.whl")]
    [InlineData("http://h/simple/a/", "//other/x.whl", "http://other/x.whl")]
    [InlineData("https://h/simple/a/", "https://o/x?y=1#z", "https://o/x?y=1")]
    [InlineData("http://h/simple/a/", "../../../../x", "http://h/x")]
    [InlineData("http://h/simple/a/", "./%2e%2e/x", "http://h/simple/x")]
    [InlineData("http://h/simple/a/", "http://u:p@h/x", "http://h/x")]
    [InlineData("http://h", "x", "http://h/x")]
    [InlineData("file:///d/index.html", "x.whl", "file:///d/x.whl")]
    public void TryResolve_Reference_IsJoinedAsText(string page, string reference, string expected)
    {
        Assert.True(UrlText.TryResolve(page, reference, out var result));
        Assert.Equal(expected, result);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/plain,x")]
    [InlineData("javascript:alert(1)//x.whl")]
    [InlineData("ftp://h/x")]
    [InlineData("//")]
    [InlineData("http://")]
    public void TryResolve_SchemeThatIsNotFollowed_IsRefused(string reference) =>
        Assert.False(UrlText.TryResolve("http://h/simple/a/", reference, out _));

    [Theory]
    [InlineData("http://user:word@h/simple", "http://h/simple", "http://user:****@h/simple")]
    [InlineData("http://h/simple/", "http://h/simple/", "http://h/simple/")]
    [InlineData("https://token@h/s", "https://h/s", "https://token@h/s")]
    public void Parse_UserInfo_IsKeptApart(string text, string plain, string shown)
    {
        var url = CredentialUrl.Parse(text);

        Assert.Equal(plain, url.Url);
        Assert.Equal(shown, url.ToString());
    }

    [Theory]
    [InlineData("http://user/name:CANARY@h/simple")]
    [InlineData("http://user:CANARY@h:notaport/simple")]
    [InlineData("http//user:CANARY@h/simple")]
    [InlineData("http://user?name:CANARY@h/simple")]
    [InlineData("http://user#name:CANARY@h/simple")]
    public void Parse_Ambiguous_IsRefusedWithoutSecrets(string text)
    {
        var failure = Assert.Throws<PyToolException>(() => CredentialUrl.Parse(text));

        Assert.DoesNotContain("CANARY", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://h/x?a=1&X-Amz-Signature=CANARY&b=2", "https://h/x?a=1&X-Amz-Signature=****&b=2")]
    [InlineData("https://h/x?sig=CANARY", "https://h/x?sig=****")]
    [InlineData("http://u:CANARY@h/x", "http://u:****@h/x")]
    [InlineData("http://u:CAN@ARY@h/x", "http://u:****@h/x")]
    public void Redact_Secrets_AreMasked(string text, string expected) => Assert.Equal(expected, UrlRedaction.Redact(text));

    [Fact]
    public void ToUri_EncodedPath_IsSentAsWritten() =>
        Assert.Equal("/files/%61%20b/x", UrlText.ToUri("http://h/files/%61%20b/x")!.PathAndQuery);
}
