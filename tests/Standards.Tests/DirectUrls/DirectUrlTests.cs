using System.Text;
using PyTool.Standards.DirectUrls;

namespace PyTool.Standards.Tests.DirectUrls;

public class DirectUrlTests
{
    [Theory]
    [InlineData("""{"url":"https://h.example/a-1.0-py3-none-any.whl","archive_info":{}}""")]
    [InlineData("""{"url":"https://h.example/a.tar.gz","archive_info":{"hashes":{"sha256":"00ff"}},"subdirectory":"pkg"}""")]
    [InlineData("""{"url":"https://h.example/r.git","vcs_info":{"vcs":"git","commit_id":"0123","requested_revision":"main"}}""")]
    [InlineData("""{"url":"https://h.example/r.git","vcs_info":{"vcs":"git","commit_id":"0123","git_lfs":true},"subdirectory":"a/b"}""")]
    [InlineData("""{"url":"file:///home/u/d%20e","dir_info":{"editable":true}}""")]
    [InlineData("""{"url":"file:///home/u/d","dir_info":{"editable":false}}""")]
    [InlineData("""{"url":"file:///home/ü/d+<&>","dir_info":{}}""")]
    public void ToString_OfWhatWasRead_IsTheSameText(string json)
    {
        var url = DirectUrl.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Equal(json, url.ToString());
    }

    [Fact]
    public void Parse_OlderHash_IsReadAsHashes()
    {
        var url = DirectUrl.Parse("""{"archive_info": {"hash": "sha256=ab"}, "url": "https://h.example/a.zip"}"""u8);

        Assert.Equal("ab", url.Archive!.Hashes["sha256"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"url":"x"}""")]
    [InlineData("""{"url":1,"dir_info":{}}""")]
    [InlineData("""{"url":"x","dir_info":{"editable":"yes"}}""")]
    public void TryParse_OtherContent_IsRefused(string json)
    {
        Assert.False(DirectUrl.TryParse(json, out _));
    }
}
